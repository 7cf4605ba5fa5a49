import { setReplication } from '../set-replication.ts';
import { wait } from '../wait.ts';

/** How time passes in this account. */
export const timeOperations = [wait, setReplication] as const;
