import { page } from '../account/paging.ts';
import { printedTime } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { grantedServices, jobShape, readReport } from './access-report.ts';
import { jobId, reportPaging, serviceNamespace } from './last-accessed-members.ts';

export const getServiceLastAccessedDetailsWithEntities = defineOperation({
  service: 'iam',
  name: 'GetServiceLastAccessedDetailsWithEntities',
  documentation:
    'Lists the users and roles that could have used a service by a group or a policy, and when each last tried to. The latest stands first.',
  readOnly: true,
  members: { JobId: jobId, ServiceNamespace: { ...serviceNamespace, required: true }, ...reportPaging },
  errors: ['NoSuchEntity', 'InvalidInput'],
  example:
    'aws iam get-service-last-accessed-details-with-entities --job-id 2eb6c2e2-5f6c-4d2e-8c4f-0a1b2c3d4e5f --service-namespace s3',
  authorise: () => [{ action: 'iam:GetServiceLastAccessedDetailsWithEntities', resource: '*' }],
  apply(input, scope) {
    const report = readReport(scope, input.JobId);
    if ('needs' in report || !report.ok) return report;
    const { actors, attempts, completed } = report.value;
    const { before, begun, ended } = jobShape(report.value);
    const granted = completed !== null && grantedServices(report.value, [input.ServiceNamespace]).length > 0;
    const entities = (granted ? actors : []).map((actor) => {
      const last = attempts.findLast(
        (attempt) => attempt.actor.id === actor.id && attempt.service === input.ServiceNamespace,
      );
      return { actor, at: last?.at ?? null };
    });
    entities.sort((a, b) => (a.at === b.at ? 0 : (a.at ?? '') > (b.at ?? '') ? -1 : 1));
    const listed = page(entities, ({ actor }) => actor.id, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const shapes = items.map(({ actor: { arn, name, kind, id, path }, at }) => ({
      EntityInfo: { Arn: arn, Name: name, Type: kind.toUpperCase(), Id: id, Path: path },
      ...(at === null ? {} : { LastAuthenticated: printedTime(at) }),
    }));
    return ok({ world: scope.world, output: { ...before, ...begun, ...ended, EntityDetailsList: shapes, ...rest } });
  },
});
