import { allowWithoutMfa } from './allow-without-mfa.ts';
import { denyMissesAbsentKey } from './deny-misses-absent-key.ts';
import { emptyElement } from './empty-element.ts';
import { everythingOnEverything } from './everything-on-everything.ts';
import { forAllValuesWithAllow } from './for-all-values-with-allow.ts';
import { groupAsPrincipal } from './group-as-principal.ts';
import { needsStar } from './needs-star.ts';
import { notActionWithAllow } from './not-action-with-allow.ts';
import { objectsOutOfReach } from './objects-out-of-reach.ts';
import { oldVersion } from './old-version.ts';
import { otherResourceType } from './other-resource-type.ts';
import { passRoleAnywhere } from './pass-role-anywhere.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { redundantAction } from './redundant-action.ts';
import { redundantResource } from './redundant-resource.ts';
import { redundantStatement } from './redundant-statement.ts';
import { unknownAction } from './unknown-action.ts';
import { unknownConditionKey } from './unknown-condition-key.ts';
import { unknownService } from './unknown-service.ts';
import { wildcardMatchesNothing } from './wildcard-matches-nothing.ts';
import { wildcardWithoutLike } from './wildcard-without-like.ts';

/** Every lint rule. The order has no meaning: findings come in the order of the text. */
export const lintRules = [
  unknownService,
  unknownAction,
  wildcardMatchesNothing,
  otherResourceType,
  groupAsPrincipal,
  everythingOnEverything,
  notActionWithAllow,
  privilegeEscalation,
  passRoleAnywhere,
  forAllValuesWithAllow,
  denyMissesAbsentKey,
  allowWithoutMfa,
  objectsOutOfReach,
  needsStar,
  oldVersion,
  unknownConditionKey,
  wildcardWithoutLike,
  redundantAction,
  redundantResource,
  redundantStatement,
  emptyElement,
] as const;

export type LintRuleId = (typeof lintRules)[number]['id'];
