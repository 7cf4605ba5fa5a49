import {
  apiError,
  defineOperation,
  later,
  ok,
  printedTime,
  type ApiError,
  type Json,
  type Result,
} from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';
import { eventsOf, type TrailEvent } from './event.ts';

/** AWS: what an event is asked for by each key of a lookup. */
const ATTRIBUTES: Readonly<Record<string, (event: TrailEvent) => readonly string[]>> = {
  EventId: ({ id }) => [id],
  EventName: ({ record }) => [record.operation],
  ReadOnly: ({ record }) => [String(record.readOnly)],
  Username: ({ userName }) => [userName],
  ResourceType: ({ resources }) => resources.map(({ ResourceType }) => ResourceType),
  ResourceName: ({ resources }) => resources.map(({ ResourceName }) => ResourceName),
  EventSource: ({ source }) => [source],
  AccessKeyId: ({ accessKeyId }) => [accessKeyId],
};

const MOST = 50;

/** AWS: the event history goes back 90 days. */
const KEPT = 90 * 24 * 60 * 60;

export const lookupEvents = defineOperation({
  service: 'cloudtrail',
  name: 'LookupEvents',
  documentation:
    'Looks up who did what in the last 90 days, newest first. Reading and writing objects is data, and is not among it.',
  readOnly: true,
  members: {
    LookupAttributes: {
      type: 'list',
      of: {
        type: 'structure',
        members: {
          AttributeKey: {
            type: 'string',
            required: true,
            enum: Object.keys(ATTRIBUTES),
            documentation: 'What to compare.',
          },
          AttributeValue: { type: 'string', required: true, min: 1, max: 2000, documentation: 'What it has to be.' },
        },
      },
      documentation: `Only events of this kind; one attribute at most, of ${Object.keys(ATTRIBUTES).join(', ')}.`,
    },
    StartTime: {
      type: 'string',
      timestamp: true,
      documentation: 'Only events from then on: 2026-11-22T10:00:00Z, or seconds since 1970.',
    },
    EndTime: { type: 'string', timestamp: true, documentation: 'Only events up to then.' },
    EventCategory: {
      type: 'string',
      enum: ['insight'],
      documentation: 'Insight events instead of management events; this account has none.',
    },
    MaxResults: { type: 'integer', min: 1, documentation: 'The largest number of events in one answer, up to 50.' },
    NextToken: { type: 'string', documentation: 'Where the last page ended: the NextToken of the last answer.' },
  },
  errors: [
    'InvalidLookupAttributesException',
    'InvalidMaxResultsException',
    'InvalidNextTokenException',
    'InvalidTimeRangeException',
  ],
  example: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=AddUserToGroup',
  collects: ['Events'],
  pagedBy: 'NextToken',
  // AWS: the denial names no resource.
  authorise: () => [{ action: 'cloudtrail:LookupEvents', resource: '*', printedAs: null }],
  denial: (message): ApiError => ({ code: 'AccessDeniedException', message }),
  invalidCredentials: credentialErrors.json,
  brokenConstraint: 'ValidationException',
  apply(input, { world, at, trail }) {
    const { LookupAttributes = [], MaxResults = MOST, NextToken, EventCategory } = input;
    const [attribute, second] = LookupAttributes;
    // Unverified: the sentences of these four refusals.
    if (second !== undefined)
      return apiError('InvalidLookupAttributesException', 'You can specify only one lookup attribute.');
    if (MaxResults > MOST)
      return apiError('InvalidMaxResultsException', `Request's MaxResults must be between 1 and ${MOST}.`);
    const span = timeRange(input, at);
    if (!span.ok) return span;
    const { from, to } = span.value;
    const found = eventsOf(EventCategory === undefined ? trail : [])
      .filter(({ record }) => record.at >= from && record.at <= to)
      .filter(
        (event) =>
          attribute === undefined ||
          (ATTRIBUTES[attribute.AttributeKey]?.(event) ?? []).includes(attribute.AttributeValue),
      )
      .toReversed();
    const last = NextToken === undefined ? null : found.findIndex(({ id }) => id === NextToken);
    if (last === -1) return apiError('InvalidNextTokenException', 'The specified NextToken is not valid.');
    const rest = found.slice(last === null ? 0 : last + 1);
    const shown = rest.slice(0, MaxResults);
    const end = rest.length > shown.length ? shown.at(-1) : undefined;
    const token = end === undefined ? {} : { NextToken: end.id };
    return ok({ world, output: { Events: shown.map(shapeOf), ...token } });
  },
});

function timeRange(
  { StartTime, EndTime }: { readonly StartTime?: string | undefined; readonly EndTime?: string | undefined },
  at: string,
): Result<{ readonly from: string; readonly to: string }> {
  const oldest = later(at, -KEPT);
  const from = StartTime === undefined ? oldest : instantOf(StartTime);
  const to = EndTime === undefined ? at : instantOf(EndTime);
  if (from === null || to === null || from > to)
    return apiError('InvalidTimeRangeException', 'The start time must be before or equal to the end time.');
  return ok({ from: from > oldest ? from : oldest, to });
}

/** A moment as the CLI takes it: ISO 8601, or seconds since 1970. */
function instantOf(text: string): string | null {
  const time = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isFinite(time) && Math.abs(time) < 8.64e15
    ? new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
    : null;
}

/** The `Event` shape, members in the order of the service model. */
function shapeOf({ id, record, accessKeyId, source, userName, resources, detail }: TrailEvent): Json {
  return {
    EventId: id,
    EventName: record.operation,
    ReadOnly: String(record.readOnly),
    AccessKeyId: accessKeyId,
    EventTime: printedTime(record.at),
    EventSource: source,
    Username: userName,
    Resources: resources,
    CloudTrailEvent: JSON.stringify(detail),
  };
}
