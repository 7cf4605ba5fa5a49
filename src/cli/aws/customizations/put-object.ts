import { nameOf } from '../../shell/paths.ts';
import { parameterError } from '../failure.ts';
import type { Customization } from './customization.ts';

/** AWS: the body is the content of a file, which is named without `file://`. Source: aws-cli v2, argprocess.py */
export const putObject: Customization = {
  service: 's3',
  operation: 'PutObject',
  options: {
    Body: { type: 'string', documentation: 'The name of the file that holds the content; empty by default.' },
  },
  hides: ['Body'],
  send(input, { Body: path }, { files }) {
    if (path === undefined) return { input };
    const text = files.get(nameOf(path));
    return text === undefined
      ? { refusal: parameterError("Error parsing parameter '--body': Blob values must be a path to a file.") }
      : { input: { ...input, Body: text } };
  },
};
