import { page } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import type { Needs, Reference } from '../reference.ts';
import { ok } from '../result.ts';
import { grantedServices, jobShape, readReport, serviceShape, type AccessReport } from './access-report.ts';
import { jobId, reportPaging } from './last-accessed-members.ts';

export const getServiceLastAccessedDetails = defineOperation({
  service: 'iam',
  name: 'GetServiceLastAccessedDetails',
  documentation: 'Shows a report of last access, service by service, once its job is done.',
  readOnly: true,
  members: { JobId: jobId, ...reportPaging },
  errors: ['NoSuchEntity', 'InvalidInput'],
  example: 'aws iam get-service-last-accessed-details --job-id 2eb6c2e2-5f6c-4d2e-8c4f-0a1b2c3d4e5f',
  authorise: () => [{ action: 'iam:GetServiceLastAccessedDetails', resource: '*' }],
  apply(input, scope) {
    const { world, reference } = scope;
    const report = readReport(scope, input.JobId);
    if ('needs' in report || !report.ok) return report;
    const names = reference.serviceNames();
    if (names === undefined) return { needs: [{ kind: 'service-names' }] };
    const { before, type, begun, ended } = jobShape(report.value);
    const granted = report.value.completed === null ? [] : grantedServices(report.value, names.keys());
    const tracked = trackedActions(report.value, granted, reference);
    if ('needs' in tracked) return tracked;
    const listed = page(granted, (namespace) => namespace, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const services = items.map((namespace) => {
      const name = names.get(namespace) ?? namespace;
      return serviceShape(report.value, { namespace, name, actions: tracked.actions.get(namespace) ?? [] });
    });
    return ok({ world, output: { ...before, ...type, ...begun, ServicesLastAccessed: services, ...ended, ...rest } });
  },
});

/**
 * The actions of the services that were tried. AWS: actions on data, such as reading objects, are not tracked. The actions of services that nobody
 * tried are left out here, because each has a file of its own.
 */
function trackedActions(
  { job, attempts }: AccessReport,
  granted: readonly string[],
  reference: Reference,
): { readonly actions: ReadonlyMap<string, readonly string[]> } | Needs {
  const actions = new Map<string, readonly string[]>();
  if (job.granularity === 'SERVICE_LEVEL') return { actions };
  const tried = granted.filter((namespace) => attempts.some(({ service }) => service === namespace));
  const unknown = tried.filter((namespace) => reference.service(namespace) === undefined);
  if (unknown.length > 0) return { needs: unknown.map((service) => ({ kind: 'service', service })) };
  for (const namespace of tried) {
    const known = reference.service(namespace)?.actions ?? [];
    const onData = new Set(
      (reference.service(namespace)?.resources ?? []).flatMap(({ name, arn }) =>
        /:s3:::[^/]+\//.test(arn) ? [name] : [],
      ),
    );
    const tracked = known.filter(({ resources }) => !resources.some(({ name }) => onData.has(name)));
    actions.set(namespace, tracked.map(({ name }) => name).sort());
  }
  return { actions };
}
