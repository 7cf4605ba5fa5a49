import type { LintRuleId } from '../../iam/lint.ts';
import { meant, type RuleWords } from './lint-words.ts';

/** Sentences of the rules about resources, variables and the document itself. */
export const textRules = {
  'other-resource-type': {
    why: (v) => `\`${v['action']}\` is not about \`${v['resource']}\`, so this statement matches no request for it.`,
    fix: (v) => `It wants a resource like \`${v['wanted']}\`.`,
  },
  'objects-out-of-reach': {
    why: (v) =>
      `\`${v['bucket']}\` is the bucket. Actions on its objects need the objects, and no resource here covers them.`,
    fix: (v) => `Add \`${v['objects']}\`.`,
  },
  'old-version': {
    why: (v) =>
      `${v['written'] === 'no' ? 'Without `Version`' : 'With this version'} the document is read as one of 2008.${v['variables'] === 'yes' ? ' Its `${…}` are plain text then, and match nothing.' : ''}`,
    fix: () => 'Write `"Version": "2012-10-17"`.',
  },
  'redundant-resource': {
    why: (v) => `\`${v['pattern']}\` says nothing new: \`${v['other']}\` covers it.`,
    fix: () => 'Take it out, or narrow the other one.',
  },
  'empty-element': {
    why: (v) => `\`${v['element']}\` is empty and says nothing.`,
    fix: () => 'Fill it, or take it out.',
  },
  'arn-prefix-missing': {
    why: (v) => `\`${v['resource']}\` does not begin with \`arn:\`, so it matches no resource.`,
    fix: () => 'Write the whole ARN.',
  },
  'arn-field-missing': {
    why: (v) => `\`${v['arn']}\` has ${v['fields']} of the six fields of an ARN.`,
    fix: () => 'Write `arn:partition:service:region:account:resource`. A field without value keeps its colon.',
  },
  'unknown-partition': {
    why: (v) => `There is no partition \`${v['partition']}\`, so this matches no resource.`,
    fix: () => 'Write `aws`; in China it is `aws-cn`.',
  },
  'arn-account': {
    why: (v) => `\`${v['account']}\` is not the id of an account, so this matches no resource.`,
    fix: () => 'Write its twelve digits.',
  },
  'arn-account-given': {
    why: (v) => `The ARN of this resource names no account, so with \`${v['account']}\` it matches nothing.`,
    fix: () => 'Leave the field empty and keep its colons.',
  },
  'arn-account-missing': {
    why: (v) => `\`${v['arn']}\` leaves out the account, so it matches no resource.`,
    fix: () => 'Write the twelve digits of the account between the colons.',
  },
  'arn-region-given': {
    why: (v) => `The ARN of this resource names no Region, so with \`${v['region']}\` it matches nothing.`,
    fix: () => 'Leave the field empty and keep its colons.',
  },
  'arn-region-missing': {
    why: (v) => `\`${v['arn']}\` leaves out the Region, so it matches no resource.`,
    fix: () => 'Write the Region between the colons, or `*`.',
  },
  'arn-service-case': {
    why: (v) => `The service of an ARN is in small letters; \`${v['written']}\` matches no resource.`,
    fix: (v) => `Write \`${v['service']}\`.`,
  },
  'arn-resource-format': {
    why: (v) =>
      `\`${v['service']}\` has no resource whose ARN ends like \`${v['resource']}\`, so this matches nothing.`,
    fix: () => 'Look up the format in the Service Authorization Reference; after the type comes `/` or `:`.',
  },
  'variable-brace': {
    why: (v) => `\`${v['variable']}\` is never closed, so it is plain text and not a variable.`,
    fix: () => 'Add the `}` behind the name.',
  },
  'variable-empty': {
    why: (v) => `\`${v['variable']}\` names nothing, so nothing can stand in its place.`,
    fix: () => 'Name a condition key between the braces, or take it out.',
  },
  'variable-space': {
    why: (v) => `A variable takes no space around its name, so \`${v['variable']}\` is not filled in.`,
    fix: () => 'Take the space out.',
  },
  'variable-quote': {
    why: (v) => `The default in \`${v['variable']}\` does not stand in single quotes.`,
    fix: () => "Write it like `${aws:username, 'nobody'}`.",
  },
  'variable-in-element': {
    why: (v) => `In \`${v['element']}\` nothing is filled in: \`${v['value']}\` is compared as it stands.`,
    fix: () => 'Use variables in `Resource` and `Condition`.',
  },
  'variable-before-resource': {
    why: (v) => `\`${v['variable']}\` stands before the fifth colon, where nothing is filled in.`,
    fix: () => 'Write the value itself, or `*` with a condition.',
  },
  'variable-in-old-version': {
    why: (v) => `In this version of the language \`${v['variable']}\` is plain text and matches nothing.`,
    fix: () => 'Write `"Version": "2012-10-17"`.',
  },
  'too-long': {
    why: (v) => `The document has ${v['size']} characters without space, and the quota is ${v['quota']}.`,
    fix: (v) =>
      v['kind'] === 'managed'
        ? 'Split it into several policies. Inline policies of a group have 5,120 characters together, of a user 2,048.'
        : 'Shorten it: with wildcards, or with one statement in place of several.',
  },
  'unknown-variable': {
    why: (v) => `No request that we know of carries \`${v['variable']}\`, so this matches nothing.`,
    fix: (v) => meant(v['near']),
  },
  'variable-of-several': {
    why: (v) =>
      `\`${v['variable']}\` can have several values, and a variable has room for one, so this matches nothing.`,
    fix: () => 'Compare the key in a condition instead.',
  },
} satisfies Partial<Record<LintRuleId, RuleWords>>;
