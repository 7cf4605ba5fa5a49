import type { AccessJob, Instant } from '../account/account.ts';
import { later } from '../account/instant.ts';
import { printedTime } from '../account/shapes.ts';
import type { CallRecord, Json, Scope } from '../operation.ts';
import type { Needs } from '../reference.ts';
import { apiError, ok, type Result } from '../result.ts';
import { findSubject, type AccessSubject, type Actor } from './access-subject.ts';
import { grantsAction, grantsService } from './granted-services.ts';

/** A job with what it found. */
export interface AccessReport extends AccessSubject {
  readonly job: AccessJob;
  /** Null while it runs. */
  readonly completed: Instant | null;
  /** Attempts of those who count, the refused ones too, oldest first. */
  readonly attempts: readonly Attempt[];
}

/** A call of one of those who count. */
export interface Attempt {
  readonly actor: Actor;
  readonly service: string;
  readonly operation: string;
  readonly at: Instant;
}

/** How long a job runs, in seconds. */
const RUNS = 1;

/** AWS: activity of the last 400 days. reference_policies_last-accessed.html */
const TRACKED = 400 * 24 * 60 * 60;

/** The prefix of a service's actions where it is not the service's name on the command line. */
const PREFIX: ReadonlyMap<string, string> = new Map([['accessanalyzer', 'access-analyzer']]);

/** The report of a job. Unverified: the sentence for a job that nobody began. */
export function readReport({ world, at, trail, reference }: Scope, jobId: string): Result<AccessReport> | Needs {
  const job = world.account.accessJobs.get(jobId);
  if (job === undefined) return apiError('NoSuchEntity', `The job with id ${jobId} cannot be found.`);
  const subject = findSubject(world, job.arn, reference);
  if ('needs' in subject || !subject.ok) return subject;
  const completed = later(job.createDate, RUNS);
  const since = later(job.createDate, -TRACKED);
  const attempts = trail.flatMap((record) =>
    record.at >= since && record.at <= job.createDate ? attemptOf(record, subject.value.actors) : [],
  );
  return ok({ ...subject.value, job, completed: completed <= at ? completed : null, attempts });
}

function attemptOf({ signer, service, operation, at }: CallRecord, actors: readonly Actor[]): readonly Attempt[] {
  const [id] = signer?.userId.split(':') ?? [];
  const actor = actors.find((one) => one.id === id);
  return actor === undefined ? [] : [{ actor, service: PREFIX.get(service) ?? service, operation, at }];
}

/** The members that tell how a job stands, in two parts: AWS puts the list between them. */
export const jobShape = ({ job, completed }: AccessReport) => ({
  before: { JobStatus: completed === null ? 'IN_PROGRESS' : 'COMPLETED' },
  type: { JobType: job.granularity },
  begun: { JobCreationDate: printedTime(job.createDate) },
  ended: completed === null ? {} : { JobCompletionDate: printedTime(completed) },
});

/** IAM and the buckets of this account are in one Region. */
const REGION = 'us-east-1';

/** What a report tells of one service: the last attempt, whose it was, and how many there were who tried. */
export function serviceShape(
  { documents, attempts, job }: AccessReport,
  service: { readonly namespace: string; readonly name: string; readonly actions: readonly string[] },
): Json {
  const { namespace, name, actions } = service;
  const own = attempts.filter((attempt) => attempt.service === namespace);
  const last = own.at(-1);
  const tracked = actions.filter((action) =>
    documents.some((document) => grantsAction(document, `${namespace}:${action}`)),
  );
  return {
    ServiceName: name,
    ...(last === undefined ? {} : { LastAuthenticated: printedTime(last.at) }),
    ServiceNamespace: namespace,
    ...(last === undefined ? {} : { LastAuthenticatedEntity: last.actor.arn, LastAuthenticatedRegion: REGION }),
    TotalAuthenticatedEntities: new Set(own.map(({ actor }) => actor.id)).size,
    ...(job.granularity === 'SERVICE_LEVEL' || tracked.length === 0
      ? {}
      : { TrackedActionsLastAccessed: tracked.map((action) => actionShape(action, own)) }),
  };
}

function actionShape(action: string, attempts: readonly Attempt[]): Json {
  const last = attempts.findLast(({ operation }) => operation === action);
  if (last === undefined) return { ActionName: action };
  const { actor, at } = last;
  return {
    ActionName: action,
    LastAccessedEntity: actor.arn,
    LastAccessedTime: printedTime(at),
    LastAccessedRegion: REGION,
  };
}

/** The services that the policies grant, of all that there are. */
export const grantedServices = ({ documents }: AccessSubject, namespaces: Iterable<string>): readonly string[] =>
  [...namespaces].filter((namespace) => documents.some((document) => grantsService(document, namespace)));
