import { expect, it } from 'vitest';
import { members, type XmlStyle } from './xml.ts';

const style: XmlStyle = {
  name: (member) => member,
  item: (member) => (member === 'Contents' ? null : 'member'),
  maps: new Set(['SummaryMap']),
  documents: new Set(['Document']),
};

it.each<[string, Parameters<typeof members>[0], string]>([
  ['a text, escaped', { Path: '/<&"\r' }, '<Path>/&lt;&amp;&quot;&#xD;</Path>'],
  ['numbers and booleans', { Users: 2, IsTruncated: false }, '<Users>2</Users><IsTruncated>false</IsTruncated>'],
  ['nothing of what is not there', { Marker: undefined, Path: null }, ''],
  ['a structure', { User: { UserName: 'dana' } }, '<User><UserName>dana</UserName></User>'],
  ['a list', { Names: ['a', 'b'] }, '<Names><member>a</member><member>b</member></Names>'],
  ['an empty list', { Names: [] }, '<Names></Names>'],
  [
    'a list without a frame',
    { Contents: [{ Key: 'a' }, { Key: 'b' }] },
    '<Contents><Key>a</Key></Contents><Contents><Key>b</Key></Contents>',
  ],
  ['a map', { SummaryMap: { Users: 2 } }, '<SummaryMap><entry><key>Users</key><value>2</value></entry></SummaryMap>'],
  [
    'a document, encoded',
    { Document: { Version: '2012-10-17' } },
    '<Document>%7B%22Version%22%3A%222012-10-17%22%7D</Document>',
  ],
])('%s', (_name, values, xml) => {
  expect(members(values, style)).toBe(xml);
});
