import type { LintRuleId } from '../../iam/lint.ts';
import { meant, type RuleWords } from './lint-words.ts';

/** Sentences of the rules about conditions. */
export const conditionRules = {
  'for-all-values-with-allow': {
    why: (v) =>
      `\`ForAllValues\` also holds when the request does not carry \`${v['key']}\` at all, and then this allows.`,
    fix: (v) => `Add \`"Null": {"${v['key']}": "false"}\` beside it, so that the key has to be there.`,
  },
  'deny-misses-absent-key': {
    why: (v) =>
      `A request without \`${v['key']}\` is not denied here. With long-term access keys there is no such key in the request.`,
    fix: () => 'Use `BoolIfExists`: it holds as well when the key is missing.',
  },
  'allow-without-mfa': {
    why: () =>
      '`BoolIfExists` also holds when the key is missing, and with long-term access keys it is: they need no MFA here.',
    fix: () => 'Use `Bool`: it holds only when the key is there.',
  },
  'unknown-condition-key': {
    why: (v) => `No request that we know of carries \`${v['key']}\`. AWS takes it, and treats it as missing.`,
    fix: (v) => meant(v['near']),
  },
  'wildcard-without-like': {
    why: (v) => `\`${v['operator']}\` compares the \`*\` in \`${v['value']}\` as a character, not as a wildcard.`,
    fix: (v) => `Use \`${v['like']}\` if it stands for anything.`,
  },
  'missing-tag-key': {
    why: (v) => `\`${v['key']}\` does not say which tag is meant, so no request carries it.`,
    fix: (v) => `Write the tag behind a slash, as in \`${v['key']}/team\`.`,
  },
  'retired-key': {
    why: (v) => `\`${v['key']}\` is not supported any more.`,
    fix: () => 'Use `aws:PrincipalArn` for who asks, or `aws:SourceArn` for the resource that a service acts for.',
  },
  'not-a-boolean': {
    why: (v) =>
      `\`${v['operator']}\` compares with \`true\` or \`false\`, and \`${v['value']}\` is neither, so it never matches.`,
    fix: () => 'Write `true` or `false`.',
  },
  'not-a-number': {
    why: (v) => `\`${v['operator']}\` compares numbers, and \`${v['value']}\` is none, so it never matches.`,
    fix: () => 'Write a number, without a unit.',
  },
  'not-a-date': {
    why: (v) => `\`${v['operator']}\` compares moments, and \`${v['value']}\` is none, so it never matches.`,
    fix: () => 'Write a date like `2026-11-22T10:00:00Z`.',
  },
  'epoch-date': {
    why: (v) =>
      `\`${v['value']}\` counts seconds since 1970, which nobody can read and milliseconds are easily taken for.`,
    fix: () => 'Write the date, like `2026-11-22T10:00:00Z`.',
  },
  'not-an-ip-range': {
    why: (v) => `\`${v['value']}\` is neither an address nor a range of addresses, so it never matches.`,
    fix: () => 'Write a range in CIDR notation, like `203.0.113.0/24`.',
  },
  'not-an-arn': {
    why: (v) =>
      `\`${v['operator']}\` compares the six parts of an ARN, and \`${v['value']}\` has fewer, so it never matches.`,
    fix: () => 'Write the whole ARN, with `*` for the parts that may be anything.',
  },
  'type-mismatch': {
    why: (v) => `\`${v['key']}\` holds values of type ${v['type']}, which \`${v['operator']}\` does not compare.`,
    fix: (v) => `Use an operator for that type, such as \`${v['instead']}\`.`,
  },
  'missing-qualifier': {
    why: (v) => `\`${v['key']}\` can have several values in one request, and \`${v['operator']}\` is made for one.`,
    fix: () => 'Put `ForAnyValue:` before it if one has to match, `ForAllValues:` if all have to.',
  },
  'for-all-values-of-one': {
    why: (v) =>
      `\`${v['key']}\` has one value at most. With \`ForAllValues\` the condition also holds when the request does not carry it.`,
    fix: () => 'Take `ForAllValues:` off.',
  },
  'null-with-qualifier': {
    why: (v) => `\`${v['operator']}\` ${v['holds']} holds, whatever the request carries.`,
    fix: () => 'Write `Null` alone.',
  },
  'several-booleans': {
    why: (v) =>
      `\`${v['key']}\` is compared with several values, of which one is enough: that does not do what one of them would.`,
    fix: () => 'Write one value.',
  },
  'duplicate-condition-key': {
    why: (v) => `\`${v['key']}\` and \`${v['other']}\` are the same key: case makes no difference in names of keys.`,
    fix: () => 'Put the values under one of them.',
  },
  'redundant-value': {
    why: (v) => `\`${v['value']}\` says nothing new: \`${v['other']}\` covers it.`,
    fix: () => 'Take it out.',
  },
  'improve-ip-range': {
    why: (v) => `Of \`${v['value']}\` only the first ${v['length']} bits count; what stands behind them is ignored.`,
    fix: (v) => (v['better'] === '' ? 'Write zeros behind them.' : `Write \`${v['better']}\`.`),
  },
  'private-ip': {
    why: (v) =>
      `\`aws:SourceIp\` is a public address, and \`${v['value']}\` is of a private network: this ${v['holds']} holds.`,
    fix: () => 'Write the public addresses, or use `aws:VpcSourceIp` for requests through a VPC endpoint.',
  },
  'private-ip-among-public': {
    why: (v) => `\`aws:SourceIp\` is a public address, so the private \`${v['value']}\` never matches.`,
    fix: () => 'Take it out, or give it a condition of its own on `aws:VpcSourceIp`.',
  },
  'ip-range-of-all': {
    why: (v) => `\`${v['value']}\` holds every address, so this condition keeps nobody out.`,
    fix: () => 'Write the ranges that you mean.',
  },
  'missing-paired-key': {
    why: (v) => `Anybody can have the same addresses in a VPC of their own, so \`${v['key']}\` alone proves nothing.`,
    fix: () => 'Add a condition on `aws:SourceVpc`.',
  },
  'negation-without-key': {
    why: (v) =>
      `\`${v['operator']}\` also holds when the request does not carry \`${v['key']}\`, and then this allows.`,
    fix: (v) => `Add \`"Null": {"${v['key']}": "false"}\` beside it, so that the key has to be there.`,
  },
  'null-contradicts': {
    why: (v) =>
      `\`Null\` wants \`${v['key']}\` to be absent, and \`${v['operator']}\` wants a value of it: both never hold together.`,
    fix: (v) => `Give each a statement of its own, or use \`${v['operator']}IfExists\` alone.`,
  },
  'unknown-region': {
    why: (v) => `\`${v['value']}\` is not the code of a Region, so it never matches.`,
    fix: () => 'Write the code, like `eu-central-1`, without the letter of a zone.',
  },
  'region-deny-hits-global': {
    why: () => 'IAM and other global services answer from `us-east-1`, so this Deny also shuts off IAM.',
    fix: () => 'Except them with `NotAction`, or add `us-east-1`.',
  },
  'service-principal-format': {
    why: (v) => `\`${v['value']}\` is not the name of a service as \`${v['key']}\` carries it.`,
    fix: (v) => `Write it in full, like \`${v['wanted']}\`.`,
  },
  'tag-never-denies': {
    why: (v) => `Requests to \`${v['services']}\` never carry \`${v['key']}\`, so they are not denied here.`,
    fix: () => 'Deny those actions in a statement without this condition.',
  },
  'tag-never-allows': {
    why: (v) => `Requests to \`${v['services']}\` never carry \`${v['key']}\`, so they are not allowed here.`,
    fix: () => 'Allow those actions in a statement without this condition.',
  },
  'variable-for-operator': {
    why: (v) => `\`${v['operator']}\` fills in no variables, so this is compared as it stands.`,
    fix: () => 'Use a variable with a String or an Arn operator.',
  },
} satisfies Partial<Record<LintRuleId, RuleWords>>;
