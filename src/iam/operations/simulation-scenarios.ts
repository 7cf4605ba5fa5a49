import { apiError, ok, type Result } from '../result.ts';

const ALWAYS: readonly string[] = ['instance', 'image', 'security-group', 'network-interface'];

/** The types of resources that each scenario of EC2 wants to be named. Source: SimulateCustomPolicy, API reference */
const SCENARIOS: ReadonlyMap<string, readonly string[]> = new Map([
  ['EC2-VPC-InstanceStore', ALWAYS],
  ['EC2-VPC-InstanceStore-Subnet', [...ALWAYS, 'subnet']],
  ['EC2-VPC-EBS', [...ALWAYS, 'volume']],
  ['EC2-VPC-EBS-Subnet', [...ALWAYS, 'subnet', 'volume']],
]);

/** Refuses a scenario that there is not, and one whose resources are not all named. Unverified: both sentences. */
export function checkScenario(option: string | undefined, resourceArns: readonly string[] = []): Result<null> {
  if (option === undefined) return ok(null);
  const wanted = SCENARIOS.get(option);
  if (wanted === undefined) {
    const known = [...SCENARIOS.keys()].join(', ');
    return apiError('InvalidInput', `Invalid resource handling option: ${option}. Valid values are ${known}.`);
  }
  const missing = wanted.filter((type) => !resourceArns.some((arn) => arn.split(':')[5]?.startsWith(`${type}/`)));
  return missing.length === 0
    ? ok(null)
    : apiError('InvalidInput', `The ${option} scenario requires resources of these types: ${missing.join(', ')}.`);
}
