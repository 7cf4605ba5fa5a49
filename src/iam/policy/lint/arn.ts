/** The parts of an ARN between its first five colons. */
export interface Arn {
  readonly prefix: string;
  readonly partition: string;
  readonly vendor: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Cuts an ARN, of a policy or of a format, at its first five colons; null when it has fewer. What a variable stands for is not known: `*`. */
export function arnOf(text: string): Arn | null {
  const [prefix, partition, vendor, region, account, ...rest] = text.replaceAll(/\$\{[^}]*\}?/g, '*').split(':');
  if (prefix === undefined || partition === undefined || vendor === undefined) return null;
  if (region === undefined || account === undefined || rest.length === 0) return null;
  return { prefix, partition, vendor, region, account, resource: rest.join(':') };
}

/** The service that an ARN names, in small letters; null where it names none for certain. */
export const vendorOf = (text: string): string | null =>
  /^arn:[^:]*:([a-z0-9-]+):/i.exec(text)?.[1]?.toLowerCase() ?? null;
