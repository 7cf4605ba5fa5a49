import { serviceNames } from '../aws/services.ts';
import { outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';

export const help: Word = {
  name: 'help',
  reads: false,
  intent: null,
  run: () => outcome({ notes: [note('help-aws', { services: serviceNames.join(', ') }), note('help-words', {})] }),
};
