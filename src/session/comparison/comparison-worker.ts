// The thread that compares: a script of its own, which a page starts when a check compares first.
import { createCatalog } from '../../catalog/index.ts';
import { readOverHttp } from '../over-http.ts';
import type { ToDesk } from './messages.ts';
import { serve } from './serve.ts';

const receive = serve(
  (message) => postMessage(message),
  (root) => createCatalog(readOverHttp(root)),
);
addEventListener('message', ({ data }: MessageEvent<ToDesk>) => receive(data));
