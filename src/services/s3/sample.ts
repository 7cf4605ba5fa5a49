import type { Bucket, Instant, S3Object, Services } from '../../iam/index.ts';

const logs2026 = `2026-01-05T09:12:44Z INFO  app started, version 3.0.0
2026-03-18T14:02:10Z INFO  app started, version 3.1.0
2026-06-02T06:41:55Z WARN  disk 81% full on web-2
2026-09-29T22:17:03Z ERROR payment service did not answer within 5 s
2026-09-29T22:17:38Z INFO  payment service answers again
2026-11-12T08:30:00Z INFO  app started, version 3.2.0
`;

const build41 = `build 41, commit 9f3c2e1
compile   ok    38 s
tests     FAIL  212 passed, 1 failed: rounds prices to cents
`;

const build42 = `build 42, commit 4b7d015
compile   ok    37 s
tests     ok    213 passed
deployed  web-1, web-2
`;

const october = `name,role,gross
Mina Aydin,Engineer,6200.00
Jonas Berg,Engineer,5900.00
Rosa Costa,Accountant,5400.00
`;

const november = `name,role,gross
Mina Aydin,Engineer,6200.00
Jonas Berg,Lead engineer,6600.00
Rosa Costa,Accountant,5400.00
`;

/** The two buckets in every account that a lesson or the sandbox opens. Nothing in them is younger than `at`. */
export function sampleServices(at: Instant): Services {
  const notAfter = (date: Instant): Instant => (date < at ? date : at);
  const bucket = (name: string, created: Instant, objects: readonly S3Object[]): [string, Bucket] => [
    name,
    {
      name,
      creationDate: notAfter(created),
      policy: null,
      objects: new Map(
        objects.map((object) => [object.key, { ...object, lastModified: notAfter(object.lastModified) }]),
      ),
    },
  ];
  const buckets = new Map([
    bucket('app-logs', '2026-01-05T08:55:12Z', [
      { key: '2026.txt', body: logs2026, lastModified: '2026-11-12T08:30:04Z' },
      { key: 'build-41.txt', body: build41, lastModified: '2026-11-11T16:20:31Z' },
      { key: 'build-42.txt', body: build42, lastModified: '2026-11-12T08:24:09Z' },
    ]),
    bucket('payroll', '2026-02-16T10:03:47Z', [
      { key: '2026-10.csv', body: october, lastModified: '2026-10-26T07:45:00Z' },
      { key: '2026-11.csv', body: november, lastModified: '2026-11-20T07:45:00Z' },
    ]),
  ]);
  return { s3: { buckets }, ec2: { instances: new Map() } };
}
