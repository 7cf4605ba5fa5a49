import { page, pagingMembers } from '../account/paging.ts';
import type { AppliedPolicy } from '../evaluation/decision.ts';
import type { Json } from '../operation.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { grantsService } from './granted-services.ts';
import { serviceNamespace, subjectArn } from './last-accessed-members.ts';
import { findSource } from './simulation-source.ts';

export const listPoliciesGrantingServiceAccess = defineOperation({
  service: 'iam',
  name: 'ListPoliciesGrantingServiceAccess',
  documentation:
    'Lists the policies by which a user, group or role may use services; of a user, those of its groups too. Boundaries and denies are left aside.',
  readOnly: true,
  members: {
    Marker: pagingMembers.Marker,
    Arn: { ...subjectArn, documentation: 'The ARN of the user, group or role.' },
    ServiceNamespaces: {
      type: 'list',
      required: true,
      min: 1,
      max: 200,
      of: serviceNamespace,
      documentation: 'The services, as actions name them: s3 iam.',
    },
  },
  errors: ['NoSuchEntity', 'InvalidInput'],
  example:
    'aws iam list-policies-granting-service-access --arn arn:aws:iam::123456789012:group/Developers --service-namespaces iam s3',
  authorise: ({ Arn }) => [{ action: 'iam:ListPoliciesGrantingServiceAccess', resource: Arn }],
  apply(input, { world, reference }) {
    const source = findSource(world, input.Arn);
    if (!source.ok) return source;
    const { identity } = source.value.policies;
    const names = reference.serviceNames();
    if (names === undefined) return { needs: [{ kind: 'service-names' }] };
    const unknown = input.ServiceNamespaces.filter((namespace) => !names.has(namespace));
    // Unverified: the sentence.
    if (unknown.length > 0) return apiError('InvalidInput', `Invalid service namespace: ${unknown.join(', ')}`);
    const listed = page([...new Set(input.ServiceNamespaces)], (namespace) => namespace, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const entries = items.map((namespace) => ({
      ServiceNamespace: namespace,
      Policies: identity.filter(({ document }) => grantsService(document, namespace)).map(policyShape),
    }));
    return ok({ world, output: { PoliciesGrantingServiceAccess: entries, ...rest } });
  },
});

/** AWS: who carries it is told of inline policies alone. */
const policyShape = ({ name, arn, via }: AppliedPolicy): Json =>
  arn === null
    ? { PolicyName: name, PolicyType: 'INLINE', EntityType: via.entity.toUpperCase(), EntityName: via.name }
    : { PolicyName: name, PolicyType: 'MANAGED', PolicyArn: arn };
