import type { World } from '../../iam/index.ts';
import { named, ranked, type Suggestion } from './rank.ts';

/** S3 URIs: buckets first, then, inside one, its keys and folders. */
export function uris(typed: string, { services }: World): readonly Suggestion[] {
  const { buckets } = services.s3;
  const [, name, prefix] = /^s3:\/\/([^/]*)\/(.*)$/s.exec(typed) ?? [];
  const bucket = name === undefined ? undefined : buckets.get(name);
  if (bucket === undefined || prefix === undefined) {
    return ranked(typed, named([...buckets.keys()].map((one) => `s3://${one}/`)));
  }
  const below = [...bucket.objects.keys()].filter((key) => key.startsWith(prefix));
  const parts = below.map((key) => {
    const folder = key.indexOf('/', prefix.length);
    return `s3://${bucket.name}/${folder === -1 ? key : key.slice(0, folder + 1)}`;
  });
  return ranked(typed, named([...new Set(parts)].sort()));
}
