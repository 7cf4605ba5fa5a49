import { allowWithoutMfa } from './allow-without-mfa.ts';
import { arnAccountGiven } from './arn-account-given.ts';
import { arnAccountMissing } from './arn-account-missing.ts';
import { arnAccount } from './arn-account.ts';
import { arnFieldMissing } from './arn-field-missing.ts';
import { arnPrefixMissing } from './arn-prefix-missing.ts';
import { arnRegionGiven } from './arn-region-given.ts';
import { arnRegionMissing } from './arn-region-missing.ts';
import { arnResourceFormat } from './arn-resource-format.ts';
import { arnServiceCase } from './arn-service-case.ts';
import { assumeRoleAnywhere } from './assume-role-anywhere.ts';
import { decryptAnywhere } from './decrypt-anywhere.ts';
import { deniedAnyway } from './denied-anyway.ts';
import { denyMissesAbsentKey } from './deny-misses-absent-key.ts';
import { duplicateConditionKey } from './duplicate-condition-key.ts';
import { duplicateSid } from './duplicate-sid.ts';
import { emptyElement } from './empty-element.ts';
import { epochDate } from './epoch-date.ts';
import { escalationByCredentials } from './escalation-by-credentials.ts';
import { escalationByMembership } from './escalation-by-membership.ts';
import { escalationByPolicy } from './escalation-by-policy.ts';
import { escalationByTrust } from './escalation-by-trust.ts';
import { escalationByVersion } from './escalation-by-version.ts';
import { everythingOnEverything } from './everything-on-everything.ts';
import { forAllValuesOfOne } from './for-all-values-of-one.ts';
import { forAllValuesWithAllow } from './for-all-values-with-allow.ts';
import { groupAsPrincipal } from './group-as-principal.ts';
import { improveIpRange } from './improve-ip-range.ts';
import { ipRangeOfAll } from './ip-range-of-all.ts';
import { missingPairedKey } from './missing-paired-key.ts';
import { missingQualifier } from './missing-qualifier.ts';
import { missingTagKey } from './missing-tag-key.ts';
import { needsStar } from './needs-star.ts';
import { negationWithoutKey } from './negation-without-key.ts';
import { notABoolean } from './not-a-boolean.ts';
import { notADate } from './not-a-date.ts';
import { notANumber } from './not-a-number.ts';
import { notActionWithAllow } from './not-action-with-allow.ts';
import { notAnArn } from './not-an-arn.ts';
import { notAnIpRange } from './not-an-ip-range.ts';
import { notPrincipalWithAllow } from './not-principal-with-allow.ts';
import { notPrincipalWithDeny } from './not-principal-with-deny.ts';
import { notResourceWithAllow } from './not-resource-with-allow.ts';
import { nullContradicts } from './null-contradicts.ts';
import { nullWithQualifier } from './null-with-qualifier.ts';
import { objectsOutOfReach } from './objects-out-of-reach.ts';
import { oldVersion } from './old-version.ts';
import { openToEverybody } from './open-to-everybody.ts';
import { otherResourceType } from './other-resource-type.ts';
import { passRoleAnywhere } from './pass-role-anywhere.ts';
import { passRoleToAllBut } from './pass-role-to-all-but.ts';
import { principalById } from './principal-by-id.ts';
import { privateIpAmongPublic } from './private-ip-among-public.ts';
import { privateIp } from './private-ip.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { redundantAction } from './redundant-action.ts';
import { redundantResource } from './redundant-resource.ts';
import { redundantStatement } from './redundant-statement.ts';
import { redundantValue } from './redundant-value.ts';
import { regionDenyHitsGlobal } from './region-deny-hits-global.ts';
import { retiredKey } from './retired-key.ts';
import { serviceLinkedRoleAnywhere } from './service-linked-role-anywhere.ts';
import { servicePrincipalFormat } from './service-principal-format.ts';
import { serviceWithoutSource } from './service-without-source.ts';
import { severalBooleans } from './several-booleans.ts';
import { tagNeverAllows } from './tag-never-allows.ts';
import { tagNeverDenies } from './tag-never-denies.ts';
import { tooLong } from './too-long.ts';
import { typeMismatch } from './type-mismatch.ts';
import { unknownAction } from './unknown-action.ts';
import { unknownConditionKey } from './unknown-condition-key.ts';
import { unknownPartition } from './unknown-partition.ts';
import { unknownRegion } from './unknown-region.ts';
import { unknownService } from './unknown-service.ts';
import { unknownVariable } from './unknown-variable.ts';
import { variableBeforeResource } from './variable-before-resource.ts';
import { variableBrace } from './variable-brace.ts';
import { variableEmpty } from './variable-empty.ts';
import { variableForOperator } from './variable-for-operator.ts';
import { variableInElement } from './variable-in-element.ts';
import { variableInOldVersion } from './variable-in-old-version.ts';
import { variableOfSeveral } from './variable-of-several.ts';
import { variableQuote } from './variable-quote.ts';
import { variableSpace } from './variable-space.ts';
import { wildcardInPrincipal } from './wildcard-in-principal.ts';
import { wildcardInService } from './wildcard-in-service.ts';
import { wildcardMatchesNothing } from './wildcard-matches-nothing.ts';
import { wildcardWithoutLike } from './wildcard-without-like.ts';

/** Every lint rule, by class. The order has no meaning: findings come in the order of the text. */
export const lintRules = [
  arnAccountGiven,
  arnAccountMissing,
  arnAccount,
  arnFieldMissing,
  arnPrefixMissing,
  arnRegionGiven,
  arnRegionMissing,
  arnResourceFormat,
  arnServiceCase,
  duplicateConditionKey,
  groupAsPrincipal,
  missingQualifier,
  missingTagKey,
  otherResourceType,
  privateIp,
  retiredKey,
  servicePrincipalFormat,
  severalBooleans,
  unknownAction,
  unknownConditionKey,
  unknownPartition,
  unknownRegion,
  unknownService,
  variableBrace,
  variableEmpty,
  variableForOperator,
  variableInElement,
  variableInOldVersion,
  variableQuote,
  variableSpace,
  wildcardInPrincipal,
  wildcardMatchesNothing,
  allowWithoutMfa,
  assumeRoleAnywhere,
  decryptAnywhere,
  denyMissesAbsentKey,
  escalationByCredentials,
  escalationByMembership,
  escalationByPolicy,
  escalationByTrust,
  escalationByVersion,
  everythingOnEverything,
  forAllValuesOfOne,
  forAllValuesWithAllow,
  ipRangeOfAll,
  missingPairedKey,
  notActionWithAllow,
  notPrincipalWithAllow,
  notResourceWithAllow,
  openToEverybody,
  passRoleAnywhere,
  passRoleToAllBut,
  privilegeEscalation,
  serviceWithoutSource,
  tagNeverDenies,
  deniedAnyway,
  duplicateSid,
  epochDate,
  needsStar,
  negationWithoutKey,
  notABoolean,
  notADate,
  notANumber,
  notAnArn,
  notAnIpRange,
  notPrincipalWithDeny,
  nullContradicts,
  objectsOutOfReach,
  oldVersion,
  principalById,
  regionDenyHitsGlobal,
  serviceLinkedRoleAnywhere,
  tooLong,
  typeMismatch,
  unknownVariable,
  variableBeforeResource,
  variableOfSeveral,
  wildcardWithoutLike,
  emptyElement,
  improveIpRange,
  nullWithQualifier,
  privateIpAmongPublic,
  redundantAction,
  redundantResource,
  redundantStatement,
  redundantValue,
  tagNeverAllows,
  wildcardInService,
] as const;

export type LintRuleId = (typeof lintRules)[number]['id'];
