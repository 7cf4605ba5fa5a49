import { instantOf } from '../evaluation/conditions/date.ts';
import { parseOperator } from '../evaluation/conditions/registry.ts';
import { checkSids } from './check-sids.ts';
import type { ConditionEntry, Located } from './document.ts';
import type { Findings } from './problem.ts';
import type { Draft } from './read.ts';

/** What IAM checks beyond the grammar. AWS: recorded on CreatePolicy in February 2026. */
export function checkIdentity({ version, versionRange, statements }: Draft, findings: Findings): void {
  if (version === '2008-10-17') findings.add('oldVersion', 'Version must be "2012-10-17"', versionRange);
  checkSids(statements, findings);
  for (const { sid, action, resource, conditions } of statements) {
    if (sid !== null && !/^[0-9A-Za-z]*$/.test(sid.value)) {
      findings.add('sidCharacters', 'A Sid takes letters and digits alone', sid.range);
    }
    for (const entry of conditions) checkDates(entry, findings);
    for (const pattern of resource?.patterns ?? []) checkResource(pattern, findings);
    for (const pattern of action?.patterns ?? []) checkAction(pattern, findings);
  }
}

function checkDates({ operator, values }: ConditionEntry, findings: Findings): void {
  if (parseOperator(operator.value)?.operator.dates !== true) return;
  for (const { value, range } of values) {
    if (instantOf(value) === null) findings.add('date', `${JSON.stringify(value)} is no ISO 8601 date`, range);
  }
}

const IAM_PATHS = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
] as const;

function checkResource({ value, range }: Located<string>, findings: Findings): void {
  if (value === '*') return;
  const refuse = (message: string, words: string): null => findings.add('resource', message, range, words);
  const parts = value.split(':');
  const [, partition, service, region = '', account = '', ...rest] = parts;
  if (partition === undefined) {
    refuse('A resource is an ARN or "*"', `Resource ${value} must be in ARN format or "*".`);
  } else if (partition !== 'aws' && partition !== '*') {
    // AWS: the sentence fills up the parts that are missing.
    const [a = '*', b = '*', c = '*'] = parts.slice(2, 5);
    const arn = `arn:${partition}:${a}:${b}:${c}:${parts.length > 5 ? rest.join(':') : '*'}`;
    refuse('The partition of an ARN is "aws" here', `Partition "${partition}" is not valid for resource "${arn}".`);
  } else if (service === undefined || /[*?]/.test(service)) {
    const words = 'Resource vendor must be fully qualified and cannot contain regexes.';
    refuse('The service of an ARN is written out, without wildcards', words);
  } else if (service === '' || (parts.length < 6 && value.includes('::'))) {
    findings.add('shortResource', 'The ARN lacks parts: arn:aws:service:region:account:resource', range);
  } else if (service === 'iam' && region !== '') {
    refuse('IAM has no Regions', `IAM resource ${value} cannot contain region information.`);
  } else if (service === 'iam' && !isIamPath(rest.join(':'))) {
    const words = `IAM resource path must either be "*", root, or start with ${IAM_PATHS.join(', ')}.`;
    refuse('The last part of an IAM ARN is "*", root, or begins with a type such as user/', words);
  } else if (service === 's3' && region !== '' && account === '') {
    refuse("A bucket's ARN has no Region", `Resource ${value} can not contain region information.`);
  }
}

const isIamPath = (path: string): boolean =>
  path === '*' || path === 'root' || IAM_PATHS.some((start) => path.startsWith(start));

/** AWS: neither the service nor the action has to exist. */
function checkAction({ value, range }: Located<string>, findings: Findings): void {
  if (value === '*' || value === '*:*') return;
  const [vendor = '', ...names] = value.split(':');
  if (names.length === 0) {
    const words = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
    findings.add('action', 'An action begins with its service: s3:GetObject', range, words);
  } else if (names.length > 1) {
    findings.add('action', 'An action has one colon', range, 'Actions/Condition can contain only one colon.');
  } else if (!/^[0-9A-Za-z.-]+$/.test(vendor)) {
    const message = 'The service of an action is letters, digits, dots and hyphens';
    findings.add('action', message, range, `Vendor ${vendor} is not valid`);
  }
}
