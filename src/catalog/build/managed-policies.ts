import { join } from 'node:path';
import type { DataFile } from './services.ts';
import { fields, instant, readJson, text } from './source.ts';

const ARN = /^arn:aws:iam::aws:policy(\/(?:.*\/)?)([^/]+)$/;

function cutPolicy(name: string, value: unknown) {
  const policy = fields(value, name);
  const arn = text(policy, 'arn', name);
  const path = ARN.exec(arn)?.[1];
  if (path === undefined) throw new Error(`${name}: ${arn} is not the ARN of an AWS managed policy.`);
  const versionId = text(policy, 'latestVersionId', name);
  const version = fields(fields(policy['versions'], `${name}.versions`)[versionId], `${name}.${versionId}`);
  const createDate = instant(text(version, 'createdDate', `${name}.${versionId}`));
  return {
    line: [name, path, versionId, instant(text(policy, 'createdDate', name)), createDate],
    file: {
      path: `managed/${name}.json`,
      content: { arn, versionId, createDate, document: JSON.stringify(version['document'], null, 4) },
    },
    changed: createDate,
  };
}

/** `managed/index.json` and a file a policy, at its latest version; and the date of the newest change among them. */
export async function cutManagedPolicies(
  packageFolder: string,
): Promise<{ readonly files: readonly DataFile[]; readonly newest: string }> {
  const all = fields(await readJson(join(packageFolder, 'dist', 'managedPolicies.json')), 'managedPolicies');
  const cut = Object.entries(all)
    .map(([name, value]) => cutPolicy(name, value))
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return {
    files: [{ path: 'managed/index.json', content: cut.map(({ line }) => line) }, ...cut.map(({ file }) => file)],
    newest: cut.reduce((newest, { changed }) => (changed > newest ? changed : newest), ''),
  };
}
