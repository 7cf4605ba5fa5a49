import { loadPart, partIds } from '../../src/cli/index.ts';
import { registry } from '../../src/services/index.ts';

/** Every operation and every part of the command line is at hand, so that tests of the core call what they like. `session` loads by need. */
await Promise.all([registry.loadAll(), ...partIds.map(loadPart)]);
