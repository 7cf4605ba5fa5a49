import { describe, expect, it } from 'vitest';
import { jsonText } from './json.ts';

describe('JSON output', () => {
  it('has four spaces, keeps the order of members and ends the line', () => {
    expect(jsonText({ Users: [], Group: { Path: '/', GroupName: 'Ä' } })).toBe(
      '{\n    "Users": [],\n    "Group": {\n        "Path": "/",\n        "GroupName": "Ä"\n    }\n}\n',
    );
  });

  it.each([[null], [{}], [{ Marker: undefined }]])('prints nothing for %j', (output) => {
    expect(jsonText(output)).toBe('');
  });
});
