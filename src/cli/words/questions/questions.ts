import { explainFor, type Decision, type Needs } from '../../../iam/index.ts';
import { eachWhoCan, type Asker } from '../../../iam/who-can.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { answer, type Note } from '../../notes.ts';
import { principalNamed, readQuestion, sessionOf } from './request.ts';
import { decisionNotes, placeOf, traceNotes } from './telling.ts';

/** Exit codes, so that `can … && aws …` works; of a wrong use that of bash. */
const MAY_NOT = 1;
const MISUSE = 2;

const refused = (refusal: Note): Outcome => outcome({ notes: [refusal], exitCode: MISUSE });

/** `can alice s3:GetObject arn:…`: the verdict, and what decided it. `why` with the same words tells the whole trace. */
export function askOne(word: 'can' | 'why', args: readonly string[], scope: CommandScope): Outcome | Needs {
  const world = scope.world();
  const read = readQuestion(word, args, { world, reference: scope.reference, takesWho: true });
  if ('needs' in read) return read;
  if (!read.ok) return refused(read.refusal);
  const { who, signIn, ask, cautions } = read.value;
  const named = principalNamed(world, who ?? '', signIn);
  if (!named.ok) return refused(named.refusal);
  const { name, principal } = named.value;
  const decision = explainFor(world, principal, ask);
  const trace = word === 'why' ? traceNotes(decision) : [];
  return outcome({
    notes: [...decisionNotes(decision, name), ...trace, ...cautions],
    exitCode: decision.verdict === 'allowed' ? 0 : MAY_NOT,
  });
}

/** Those who may, that one answer names; the others are counted. */
const MOST_NAMED = 50;

/** `who-can s3:DeleteObject arn:…`: the users and roles who may, each with the policy that lets them. */
export function whoCan(args: readonly string[], scope: CommandScope): Outcome | Needs {
  const world = scope.world();
  const read = readQuestion('who-can', args, { world, reference: scope.reference, takesWho: false });
  if ('needs' in read) return read;
  if (!read.ok) return refused(read.refusal);
  const { ask, signIn, cautions } = read.value;
  const { action, resource } = ask;
  const asked = [...eachWhoCan(world, ask, { user: sessionOf(signIn), role: { mfa: signIn.mfa === true } })];
  const able = asked.filter((asker) => asker !== null);
  if (able.length === 0)
    return outcome({
      notes: [answer('able-nobody', { action, resource, of: asked.length }, { mark: 'implicitDeny' }), ...cautions],
      exitCode: MAY_NOT,
    });
  const more = able.length - MOST_NAMED;
  return outcome({
    notes: [
      answer('able-some', { action, resource, count: able.length, of: asked.length }, { mark: 'allowed' }),
      ...able.slice(0, MOST_NAMED).map((asker) => ableNote(asker, explainFor(world, asker.principal, ask))),
      ...(more > 0 ? [answer('able-more', { count: more }, { depth: 1 })] : []),
      ...cautions,
    ],
  });
}

function ableNote({ kind, name }: Asker, { decidedBy: [ref] }: Decision): Note {
  const who = kind === 'role' ? `role:${name}` : name;
  return ref === undefined
    ? answer('able-by-rule', { who }, { depth: 1 })
    : answer('able', { who, ...placeOf(ref) }, { depth: 1 });
}
