import type { DocumentTarget, ListedDocument, PolicyOwner } from '../../session/index.ts';

/** What is written for a document and not saved yet. */
export interface Draft {
  readonly target: DocumentTarget;
  /** The account's text when the writing began; null when there was none. */
  readonly base: string | null;
  readonly text: string;
}

export type Drafts = Readonly<Record<string, Draft>>;

/**
 * How a document stands: `saved`, as the account has it; `new`, not in the account yet; `changed`, with changes of ours; `behind`, with
 * changes of ours while the account went on; `gone`, with changes of ours while the account lost it.
 */
export type Standing = 'saved' | 'new' | 'changed' | 'behind' | 'gone';

/** A document to list, with what is written for it. */
export interface Entry {
  readonly target: DocumentTarget;
  /** Null when the account does not have it. */
  readonly listed: ListedDocument | null;
  /** What an editor shows. */
  readonly text: string;
  readonly standing: Standing;
}

/** The documents of the account, and those that only have a draft. */
export function entriesOf(listed: readonly ListedDocument[], drafts: Drafts): readonly Entry[] {
  const known = new Set(listed.map(({ key }) => key));
  return [
    ...listed.map((document) =>
      entryOf(document, Object.hasOwn(drafts, document.key) ? drafts[document.key] : undefined),
    ),
    ...Object.values(drafts)
      .filter(({ target }) => !known.has(target.key))
      .map((draft): Entry => {
        const standing = draft.base === null ? 'new' : 'gone';
        return { target: draft.target, listed: null, text: draft.text, standing };
      }),
  ];
}

function entryOf(document: ListedDocument, draft: Draft | undefined): Entry {
  if (draft === undefined || draft.text === document.text) {
    return { target: document, listed: document, text: document.text, standing: 'saved' };
  }
  const standing = draft.base === document.text ? 'changed' : 'behind';
  return { target: document, listed: document, text: draft.text, standing };
}

/** The drafts with what is written now; a text that the account has is no draft. */
export function written(drafts: Drafts, { target, listed }: Entry, text: string): Drafts {
  const before = drafts[target.key];
  if (listed !== null && text === listed.text) return without(drafts, target.key);
  const base = before === undefined ? (listed?.text ?? null) : before.base;
  return { ...drafts, [target.key]: { target, base, text } };
}

/** The drafts with this one going on from the account as it is. */
export function rebased(drafts: Drafts, { target, listed }: Entry): Drafts {
  const draft = drafts[target.key];
  return draft === undefined ? drafts : { ...drafts, [target.key]: { ...draft, base: listed?.text ?? null } };
}

export const without = (drafts: Drafts, key: string): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));

/** Drafts that the account has caught up with are done with. */
export function settled(drafts: Drafts, listed: readonly ListedDocument[]): Drafts {
  const caught = listed.filter(({ key, text }) => drafts[key]?.text === text);
  return caught.length === 0 ? drafts : caught.reduce((rest, { key }) => without(rest, key), drafts);
}

const TEMPLATE = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "",
      "Resource": ""
    }
  ]
}`;

/** What a new document is to be. */
export type Wish =
  | { readonly kind: 'inline'; readonly owner: PolicyOwner; readonly name: string }
  | { readonly kind: 'managed'; readonly account: string; readonly name: string }
  | { readonly kind: 'file'; readonly name: string };

export function targetOf(wish: Wish): DocumentTarget {
  switch (wish.kind) {
    case 'inline': {
      const { owner, name } = wish;
      return { key: `inline:${owner.kind}:${owner.name}:${name}`, kind: 'inline', name, owner, arn: null };
    }
    case 'managed': {
      const arn = `arn:aws:iam::${wish.account}:policy/${wish.name}`;
      return { key: `policy:${arn}`, kind: 'customer-managed', name: wish.name, owner: null, arn };
    }
    case 'file':
      return { key: `file:${wish.name}`, kind: 'file', name: wish.name, owner: null, arn: null };
  }
}

export const begun = (target: DocumentTarget): Draft => ({ target, base: null, text: TEMPLATE });

/** Whether nothing has been written yet in a document that was begun. */
export const isUntouched = ({ standing, text }: Entry): boolean => standing === 'new' && text === TEMPLATE;
