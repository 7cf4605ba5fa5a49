/** A second door of the simulated account: what reads a policy document for its author. Apart from `index.ts`, so that it loads when an editor opens. */
export { quotas } from './account/lookup.ts';
export { conditionOperators } from './evaluation/conditions/registry.ts';
export { groupCarriers, userCarriers } from './operations/carriers.ts';
export { roleCarriers } from './operations/role-carriers.ts';
export { formatPolicy } from './policy/format.ts';
export { parseJson, type JsonNode } from './policy/json.ts';
export { prefixesOf } from './policy/lint/action-names.ts';
export { globalKeys, type GlobalKey } from './policy/lint/global-keys.ts';
export { lint, type Finding } from './policy/lint/lint.ts';
export type { LintRuleId } from './policy/lint/registry.ts';
export type { Edit, FindingClass, LintCatalog, LintService } from './policy/lint/rule.ts';
export { parsePolicyDocument, parseResourcePolicy } from './policy/parse.ts';
export type { PolicyRefusal } from './policy/refuse.ts';
export { policySize } from './policy/size.ts';
export { policyRefusals } from './policy/validate.ts';
