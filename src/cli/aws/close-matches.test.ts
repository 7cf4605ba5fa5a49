import { describe, expect, it } from 'vitest';
import { closeMatches } from './close-matches.ts';

const commands =
  'add-user-to-group attach-group-policy attach-user-policy create-group create-user delete-group delete-user get-group get-user list-groups list-groups-for-user list-users help'.split(
    ' ',
  );

describe('closeMatches', () => {
  // Source: Python 3.11, difflib.get_close_matches(word, commands, cutoff=0.8).
  it.each<[string, string[]]>([
    ['create-grup', ['create-group']],
    ['list-user', ['list-users']],
    ['list-group', ['list-groups']],
    ['creat-user', ['create-user']],
    ['delet-group', ['delete-group', 'get-group']],
    ['atach-group-policy', ['attach-group-policy']],
    ['get-groups', ['get-group']],
    ['crete-usr', ['create-user']],
    ['remove-group', []],
    ['group', []],
    ['', []],
  ])('answers %j with %j, as difflib does', (word, expected) => {
    expect(closeMatches(word, commands)).toEqual(expected);
  });

  it('has nothing to say about a word longer than any name', () => {
    expect(closeMatches('a'.repeat(100_000), ['a'.repeat(150)])).toEqual([]);
  });
});
