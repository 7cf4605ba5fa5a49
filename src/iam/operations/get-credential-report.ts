import { printedTime } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { reportExpires, reportReady } from './credential-report.ts';

/** AWS: these errors come without a message, and the CLI prints this word in its place. botocore, exceptions.py */
const NO_MESSAGE = 'Unknown';

export const getCredentialReport = defineOperation({
  service: 'iam',
  name: 'GetCredentialReport',
  documentation: 'Gives the last credential report, encoded in base 64.',
  readOnly: true,
  members: {},
  errors: ['ReportExpired', 'ReportInProgress', 'ReportNotPresent'],
  example: 'aws iam get-credential-report',
  authorise: () => [{ action: 'iam:GetCredentialReport', resource: '*' }],
  apply(_input, { world, at }) {
    const report = world.account.credentialReport;
    if (report === null) return apiError('ReportNotPresent', NO_MESSAGE);
    if (at < reportReady(report.at)) return apiError('ReportInProgress', NO_MESSAGE);
    if (at >= reportExpires(report.at)) return apiError('ReportExpired', NO_MESSAGE);
    // A report holds ASCII alone, because names and paths do.
    const output = {
      Content: btoa(report.content),
      ReportFormat: 'text/csv',
      GeneratedTime: printedTime(report.at),
    };
    return ok({ world, output });
  },
});
