import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { credentialReport, reportExpires, reportReady } from './credential-report.ts';

export const generateCredentialReport = defineOperation({
  service: 'iam',
  name: 'GenerateCredentialReport',
  documentation:
    'Has a report made of all users and the state of their passwords, keys and MFA; at most one in four hours.',
  readOnly: true,
  members: {},
  errors: [],
  example: 'aws iam generate-credential-report',
  authorise: () => [{ action: 'iam:GenerateCredentialReport', resource: '*' }],
  apply(_input, { world, at, trail }) {
    const { account } = world;
    const last = account.credentialReport;
    if (last !== null && at < reportExpires(last.at)) {
      return ok({ world, output: { State: at < reportReady(last.at) ? 'INPROGRESS' : 'COMPLETE' } });
    }
    const report = { at, content: credentialReport(account, trail) };
    const output = { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' };
    return ok({ world: { ...world, account: { ...account, credentialReport: report } }, output });
  },
});
