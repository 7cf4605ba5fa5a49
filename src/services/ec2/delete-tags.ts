import { defineOperation, ok } from '../../iam/index.ts';
import { onInstances } from './authorise.ts';
import { notAuthorisedToChange, badCredentials } from './denial.ts';
import { dryRun, tagResources, wouldSucceed } from './ec2-members.ts';
import { findInstances, withInstances } from './instance.ts';

export const deleteTags = defineOperation({
  service: 'ec2',
  name: 'DeleteTags',
  documentation:
    'Takes tags from instances: those named, with that value where one is given; without names all of them.',
  readOnly: false,
  members: {
    DryRun: dryRun,
    Resources: tagResources,
    Tags: {
      type: 'list',
      of: {
        type: 'structure',
        members: {
          Key: { type: 'string', required: true, documentation: 'The key of the tag.' },
          Value: { type: 'string', documentation: 'Take it only if it has this value.' },
        },
      },
      documentation: 'The tags to take away.',
    },
  },
  errors: ['DryRunOperation', 'InvalidInstanceID.Malformed', 'InvalidInstanceID.NotFound'],
  denial: notAuthorisedToChange,
  invalidCredentials: badCredentials,
  example: 'aws ec2 delete-tags --resources i-0123456789abcdef0 --tags Key=env',
  authorise: ({ Resources, Tags = [] }, world) => {
    const context = Tags.length === 0 ? {} : { 'aws:TagKeys': Tags.map(({ Key }) => Key) };
    return onInstances('ec2:DeleteTags', world, Resources, context);
  },
  apply({ Resources, Tags, DryRun }, { world, at }) {
    if (DryRun === true) return wouldSucceed();
    const found = findInstances(world, Resources, at);
    if (!found.ok) return found;
    const goes = (key: string, value: string): boolean =>
      Tags === undefined || Tags.some((tag) => tag.Key === key && (tag.Value === undefined || tag.Value === value));
    const changed = found.value
      .filter(({ tags }) => [...tags].some(([key, value]) => goes(key, value)))
      .map((instance) => ({
        ...instance,
        tags: new Map([...instance.tags].filter(([key, value]) => !goes(key, value))),
      }));
    return ok({ world: changed.length === 0 ? world : withInstances(world, changed), output: null });
  },
});
