import { describe, expect, test } from 'vitest';
import { noRecall, older, recalled, sought } from './recall.ts';

const history = ['aws iam list-users', 'aws iam list-groups', 'whoami', 'aws iam list-groups', 'undo'];
const find = (wanted: string) => sought(noRecall, wanted, history);

describe('a search through the history', () => {
  test('finds the newest command that holds the text', () => {
    expect(recalled(find('list'), history)).toBe('aws iam list-groups');
    expect(find('list').at).toBe(3);
  });

  test('goes further back each time, past the same command', () => {
    const first = find('list');
    const second = older(first, history);
    expect(second).toEqual({ wanted: 'list', at: 0, failed: false });
    expect(older(second, history)).toEqual({ wanted: 'list', at: 0, failed: true });
  });

  test('goes on from what was found while the text grows, and from the newest when it gets shorter', () => {
    const back = older(find('l'), history);
    expect(back.at).toBe(0);
    expect(sought(back, 'li', history).at).toBe(0);
    expect(sought(back, '', history)).toBe(noRecall);
    expect(sought({ wanted: 'list-u', at: 0, failed: false }, 'list', history).at).toBe(3);
  });

  test('keeps what it found when nothing holds more of the text', () => {
    const failed = sought(find('list-g'), 'list-gx', history);
    expect(failed).toEqual({ wanted: 'list-gx', at: 3, failed: true });
    expect(recalled(failed, history)).toBe('aws iam list-groups');
  });

  test('tells upper from lower case, as bash does', () => {
    expect(find('LIST')).toEqual({ wanted: 'LIST', at: null, failed: true });
  });

  test('finds nothing before there is a text', () => {
    expect(older(noRecall, history)).toBe(noRecall);
    expect(recalled(noRecall, history)).toBeNull();
  });
});
