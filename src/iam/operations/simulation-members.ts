import { pagingMembers } from '../account/paging.ts';

/** Parameters of the operations that simulate. Constraints: the service model (botocore, iam/2010-05-08). */
const document = {
  type: 'string',
  min: 1,
  max: 131072,
  expression: String.raw`[\u0009\u000A\u000D\u0020-\u00FF]+`,
  documentation: 'A policy document.',
  completes: 'file',
} as const;

export const policyInputList = {
  type: 'list',
  of: document,
  documentation: 'Policy documents: JSON, or file:// and the name of a file that holds one.',
} as const;

export const boundaryInputList = {
  ...policyInputList,
  documentation: 'The document of a permissions boundary, in a list of one; it takes the place of one that is set.',
} as const;

export const organizationInputList = {
  type: 'list',
  max: 7,
  of: { type: 'structure', members: { ServiceControlPolicyInputList: policyInputList } },
  documentation: 'Service control policies, level by level from the root of the organization down to the account.',
} as const;

export const exclusionList = {
  type: 'list',
  max: 256,
  of: {
    type: 'structure',
    members: {
      PolicyType: {
        type: 'string',
        enum: ['aws-managed', 'inline', 'permission-boundary', 'rcp', 'scp', 'user-managed'],
        documentation: 'All policies of a type.',
      },
      PolicyArn: { type: 'string', min: 20, documentation: 'A managed policy; its name may have wildcards.' },
      InlinePolicyIdentifier: {
        type: 'structure',
        members: {
          PolicyName: { type: 'string', required: true, min: 1, documentation: 'The name of the inline policy.' },
          AttachmentType: {
            type: 'string',
            required: true,
            enum: ['group', 'role', 'user'],
            documentation: 'What carries it.',
          },
          AttachmentName: { type: 'string', required: true, min: 1, documentation: 'Who carries it, with wildcards.' },
        },
      },
    },
  },
  documentation: 'Policies that the simulation leaves out: what would be allowed without them?',
} as const;

export const policySourceArn = {
  type: 'string',
  required: true,
  min: 20,
  max: 2048,
  documentation: 'The ARN of the user, group or role whose policies count; those of the groups of a user count too.',
} as const;

const arn = { type: 'string', min: 1, max: 2048 } as const;

/** What is asked, and by whom. */
export const simulationMembers = {
  ActionNames: {
    type: 'list',
    required: true,
    of: { type: 'string', min: 3, max: 128, documentation: 'An action, without wildcards: s3:GetObject.' },
    documentation: 'The actions to ask about, without wildcards: s3:GetObject.',
  },
  ResourceArns: {
    type: 'list',
    of: { ...arn, documentation: 'An ARN, or *.' },
    documentation: 'The ARNs of the resources to ask about; * by default.',
  },
  ResourcePolicy: { ...document, documentation: 'The policy of the resources, which must be in ResourceArns.' },
  ResourceOwner: { ...arn, documentation: 'The account that owns the resources, as arn:aws:iam::123456789012:root.' },
  CallerArn: { ...arn, documentation: 'The ARN of the user who asks, when it is not the source of the policies.' },
  ContextEntries: {
    type: 'list',
    of: {
      type: 'structure',
      members: {
        ContextKeyName: { type: 'string', min: 5, max: 256, documentation: 'The key: aws:MultiFactorAuthPresent.' },
        ContextKeyValues: {
          type: 'list',
          of: { type: 'string', documentation: 'A value.' },
          documentation: 'The values that the request has for the key.',
        },
        ContextKeyType: {
          type: 'string',
          enum: [
            'string',
            'stringList',
            'numeric',
            'numericList',
            'boolean',
            'booleanList',
            'ip',
            'ipList',
            'binary',
            'binaryList',
            'date',
            'dateList',
          ],
          documentation: 'The type of the values.',
        },
      },
    },
    documentation: 'What the request carries for conditions to look at. The simulation makes nothing up.',
  },
  ResourceHandlingOption: {
    type: 'string',
    min: 1,
    max: 64,
    documentation: 'Which resources an EC2 scenario must name: EC2-VPC-InstanceStore, for example.',
  },
  MaxItems: pagingMembers.MaxItems,
  Marker: pagingMembers.Marker,
} as const;
