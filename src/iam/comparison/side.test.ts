import { describe, expect, it } from 'vitest';
import { allow, applied, contextOf, deny } from '../../../test/support/builders.ts';
import type { Policies } from '../evaluation/decision.ts';
import { PLAIN } from './choice.ts';
import { allows, EVERYWHERE, explained, isRuled, policiesIn, withOverrides, type Side } from './side.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';
const own: Policies = { identity: [applied(allow('s3:GetObject'))] };
const locked: Policies = { identity: [...own.identity, applied(deny('s3:GetObject'))] };

/** A user whose bucket `locked` has a Deny. */
const side: Side = {
  principal: DANA,
  policies: own,
  contextOf: ({ overrides }) => withOverrides(new Map(), overrides),
  request: (action, resource, { overrides }) => ({
    principal: DANA,
    action,
    resource,
    context: withOverrides(new Map(), overrides),
  }),
  sample: (action, resource) => ({ principal: DANA, action, resource, context: new Map() }),
  policiesFor: (resource) => (resource.includes('locked') ? locked : own),
};

describe('a side', () => {
  it('allows what its policies for the resource do, and nothing when there is nobody', () => {
    expect(allows(side, 's3:GetObject', 'arn:aws:s3:::a/b', PLAIN)).toBe(true);
    expect(allows(side, 's3:GetObject', 'arn:aws:s3:::locked/b', PLAIN)).toBe(false);
    expect(allows(side, 's3:PutObject', 'arn:aws:s3:::a/b', PLAIN)).toBe(false);
    expect(allows(null, 's3:GetObject', 'arn:aws:s3:::a/b', PLAIN)).toBe(false);
  });

  it('explains the same', () => {
    expect(explained(side, 's3:GetObject', 'arn:aws:s3:::a/b', PLAIN)?.verdict).toBe('allowed');
    expect(explained(side, 's3:GetObject', 'arn:aws:s3:::locked/b', PLAIN)?.verdict).toBe('explicitDeny');
    expect(explained(null, 's3:GetObject', 'arn:aws:s3:::a/b', PLAIN)).toBeNull();
  });

  it('is ruled where no policy has a say, in whatever case the action is written', () => {
    expect(isRuled(side, 'sts:GetCallerIdentity', '*')).toBe(true);
    expect(isRuled(side, 'STS:GETSESSIONTOKEN', '*')).toBe(true);
    expect(isRuled(side, 's3:GetObject', '*')).toBe(false);
    expect(isRuled({ ...side, principal: 'arn:aws:iam::123456789012:root' }, 'sts:AssumeRole', '*')).toBe(true);
  });

  it('has in a region the policies of a resource there', () => {
    expect(policiesIn(side, EVERYWHERE)).toBe(own);
    expect(policiesIn(side, { ...EVERYWHERE, sample: 'arn:aws:s3:::locked' })).toBe(locked);
    expect(EVERYWHERE).toEqual({ id: '', part: { all: [], none: [] }, sample: null });
  });
});

describe('overrides', () => {
  const base = contextOf({ 'aws:username': 'dana', 's3:prefix': 'a' });

  it('add, replace and take out, in any case', () => {
    const context = withOverrides(base, { 'S3:Prefix': ['b', 'c'], 'AWS:UserName': [], 's3:delimiter': ['/'] });
    expect([...context]).toEqual([
      ['s3:prefix', ['b', 'c']],
      ['s3:delimiter', ['/']],
    ]);
    expect(base.get('s3:prefix')).toEqual(['a']);
  });

  it('that say nothing leave the same context', () => {
    expect(withOverrides(base, {})).toBe(base);
  });
});
