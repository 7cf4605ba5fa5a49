import type { Instant } from './account/account.ts';
import type { Decision } from './evaluation/decision.ts';
import type { AccountDiff } from './account/diff.ts';
import type { Need, Needs, Reference } from './reference.ts';
import type { ApiError, ErrorCode, Result } from './result.ts';
import type { Principal } from './account/principal.ts';
import type { World } from './world.ts';

/** A parameter of an operation, with the constraints of the service model. */
export type Member = StringMember | IntegerMember | BooleanMember | ListMember;

export interface StringMember {
  readonly type: 'string';
  readonly required?: true;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: MemberPattern;
  /** A constraint on characters that AWS reports among the lengths, in the notation of the service model. */
  readonly expression?: string;
  /** The values that the service takes, when only these. */
  readonly enum?: readonly string[];
  /** Whether it tells a time, which the CLI checks. */
  readonly timestamp?: true;
  /** One sentence for `help`. */
  readonly documentation: string;
  /** What completion can offer for it. */
  readonly completes?:
    'user' | 'group' | 'role' | 'policy-arn' | 'bucket' | 'policy-name' | 'access-key' | 'mfa-device' | 'file';
}

export interface IntegerMember {
  readonly type: 'integer';
  readonly required?: true;
  readonly min?: number;
  readonly max?: number;
  readonly documentation: string;
}

export interface BooleanMember {
  readonly type: 'boolean';
  readonly required?: true;
  readonly documentation: string;
}

/** A list of texts or of structures, such as tags. */
export interface ListMember {
  readonly type: 'list';
  readonly required?: true;
  readonly min?: number;
  readonly max?: number;
  readonly of: StringMember | StructureMember;
  readonly documentation: string;
}

/** What stands in a list, or inside another structure. */
export interface StructureMember {
  readonly type: 'structure';
  readonly required?: true;
  readonly members: Shapes;
}

type Shapes = Readonly<Record<string, Member | StructureMember>>;

/** A constraint on characters, with AWS's own sentence for breaking it. */
export interface MemberPattern {
  readonly test: RegExp;
  /** What AWS says of a member, named as in the service model: `groupName`, and of its value. */
  readonly refusal: (member: string, value: string) => string;
}

export type Members = Readonly<Record<string, Member>>;

type ValueOf<M extends Member | StructureMember> = M extends { type: 'integer' }
  ? number
  : M extends { type: 'boolean' }
    ? boolean
    : M extends { type: 'structure'; members: infer S extends Shapes }
      ? InputOf<S>
      : M extends { type: 'list'; of: infer P extends StringMember | StructureMember }
        ? readonly ValueOf<P>[]
        : M extends { enum: readonly (infer E)[] }
          ? E
          : string;

/** The input that a descriptor's members describe. */
export type InputOf<M extends Shapes> = {
  readonly [K in keyof M as M[K] extends { required: true } ? K : never]: ValueOf<M[K]>;
} & {
  readonly [K in keyof M as M[K] extends { required: true } ? never : K]?: ValueOf<M[K]> | undefined;
};

/** Output members in the order of the service model; `null` where AWS answers nothing. Member values are plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type Output = { readonly [member: string]: Json | undefined } | null;

/** One thing that the caller must be allowed to do. */
export interface Authorisation {
  /** `service:Action`. */
  readonly action: string;
  /** ARN, or `*` for actions without resource types. */
  readonly resource: string;
  /** How AWS names the resource in a denial when it is not the ARN; `null` leaves "on resource" out. */
  readonly printedAs?: string | null;
  /** Context keys of this call alone: `iam:PolicyARN`, `aws:RequestTag/team`. Names in any case. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** What `apply` works with besides the input. */
export interface Scope {
  readonly world: World;
  readonly principal: Principal;
  readonly at: Instant;
  readonly reference: Reference;
  /** A unique id for one field of this call's output. */
  newId(prefix: string, field: string): string;
  /** The calls before this one, the refused ones too, oldest first. */
  readonly trail: readonly CallRecord[];
  /** A secret access key for one field of this call's output; it is kept nowhere. */
  newSecret(field: string): string;
}

export interface Applied {
  readonly world: World;
  readonly output: Output;
}

/**
 * One API operation, said once: the CLI's parsing, help and completion, validation, authorisation and the coverage page read it from here.
 */
export interface Operation<M extends Members = Members> {
  /** Service id as in the CLI: `iam`. */
  readonly service: string;
  /** `CreateGroup`. */
  readonly name: string;
  /** One sentence for `help`. */
  readonly documentation: string;
  readonly readOnly: boolean;
  readonly members: M;
  /** Members of the service model that the account does not take yet: it says so instead of calling them unknown. */
  readonly membersNotYet?: readonly string[];
  /** Error codes that it can answer besides ValidationError and AccessDenied. */
  readonly errors: readonly ErrorCode[];
  /** A command line that runs. */
  readonly example: string;
  /**
   * Set on lists that answer in pages (`Marker`, `MaxItems`, `IsTruncated`): the output members that are collected over the pages.
   * AWS: the CLI collects all pages and prints these members first, then what is left besides `IsTruncated` and `Marker`.
   */
  readonly collects?: readonly string[];
  /** Set on lists that answer in pages by `NextToken` and `MaxResults` instead, as the younger services do; some write them small; S3 has a name of its own. */
  readonly pagedBy?: 'NextToken' | 'nextToken' | 'ContinuationToken';
  /** What the caller must be allowed to do; an empty list where AWS asks for no permission. */
  authorise(input: InputOf<M>, world: World, principal: Principal): readonly Authorisation[];
  /** Whether the service repeats a value that breaks a constraint. */
  readonly quotesValues?: true;
  /** The code of a broken constraint where the service does not call it ValidationError. */
  readonly brokenConstraint?: ErrorCode;
  /** The answer when authorisation fails, where AWS says less than its usual sentence, or says it under another code than AccessDenied. */
  readonly denial?: ApiError | ((sentence: string) => ApiError);
  /** The answers to credentials that do not hold, by what is wrong with them, where the service has words of its own. */
  readonly invalidCredentials?: CredentialErrors;
  apply(input: InputOf<M>, scope: Scope): Result<Applied> | { readonly needs: readonly Need[] };
}

/** What a service says of credentials, by the code that IAM and STS have for it. */
export type CredentialErrors = Readonly<
  Partial<Record<'InvalidClientTokenId' | 'ExpiredToken' | 'SignatureDoesNotMatch', ApiError>>
>;

/** An operation whose input type is hidden behind validation, so that a registry can hold them all. */
export interface RegisteredOperation extends Omit<Operation, 'authorise' | 'apply'> {
  /** Checks the input against the members in AWS's words and hands it, typed, to the operation. */
  prepare(input: Input): Result<{
    authorise(world: World, principal: Principal): readonly Authorisation[];
    apply(scope: Scope): Result<Applied> | { readonly needs: readonly Need[] };
  }>;
}

export type Input = Readonly<Record<string, Json | undefined>>;

/** An operation by its name alone. */
export type OperationName = Pick<RegisteredOperation, 'service' | 'name'>;

/**
 * Operations by service and name. Some are there from the beginning; the others are once their family is loaded, and stay.
 */
export interface Registry {
  /** What is loaded. */
  readonly operations: readonly RegisteredOperation[];
  /** Null when there is no such operation, `{needs}` when that is not known yet or its family is not loaded. */
  find(service: string, operation: string): RegisteredOperation | Needs | null;
  /** Rejects when the family cannot be loaded, and for a family that there is not. */
  load(family: string): Promise<void>;
  /** Loads every family. */
  loadAll(): Promise<void>;
}

/** Who signs a call. */
export type Caller =
  | {
      readonly kind: 'user';
      readonly userName: string;
      /** How the user signed in: with an access key unless it says otherwise. */
      readonly session?: 'console';
      /** Whether a console session was opened with MFA. */
      readonly mfa?: boolean;
      /** Which of its access keys signs; without it, the first that is active. */
      readonly accessKeyId?: string;
    }
  | { readonly kind: 'role-session'; readonly roleName: string; readonly sessionName: string }
  /** With temporary credentials that STS gave out. */
  | { readonly kind: 'session'; readonly accessKeyId: string }
  /** With credentials that AWS does not take, and what it answers to them. */
  | { readonly kind: 'invalid'; readonly error: 'InvalidClientTokenId' | 'SignatureDoesNotMatch' };

/** An API call as the CLI, a form or a journal makes it. */
export interface ApiCall {
  readonly caller: Caller;
  readonly service: string;
  readonly operation: string;
  readonly input: Input;
}

/**
 * What comes from outside: time, the seed and number for ids, and the reference data at hand. `freeze` makes what a call touched
 * immutable at run time too; development and tests set it.
 */
export interface Ambient {
  readonly at: Instant;
  readonly seed: string;
  /** Number of the journal entry. INVARIANT: never used twice in one world's life, not even after an undo. */
  readonly n: number;
  readonly reference: Reference;
  readonly freeze?: boolean;
  /** The calls made so far, oldest first; none by default. */
  trail?(): readonly CallRecord[];
  /** The world as it was at a moment. Asked where changes take time to replicate; by default decisions know all at once. */
  past?(at: Instant): World;
}

/** The record that a trail would keep of the call. */
export interface CallRecord {
  readonly n: number;
  readonly at: Instant;
  /** ARN of the caller, or null when the credentials were not valid. */
  readonly principal: string | null;
  readonly service: string;
  readonly operation: string;
  readonly input: Input;
  readonly readOnly: boolean;
  readonly error: ErrorCode | null;
  /** Who that was, without the policies; null when the credentials were not valid. */
  readonly signer: Signer | null;
  /** What AWS answered; the message of a refusal. */
  readonly output: Output;
  readonly message: string | null;
}

export type Signer = Omit<Principal, 'policies'>;

/** A call and everything that came of it. INVARIANT: when `result` is an error, `world` is the world before the call, `===`. */
export interface Execution {
  readonly call: ApiCall;
  /** The decision that settled the authorisation: the one that denied, else the last; null where AWS asks for no permission. */
  readonly decision: Decision | null;
  readonly result: Result<Output>;
  readonly world: World;
  readonly diff: AccountDiff;
  readonly record: CallRecord;
  /** Whether it was decided on an older account, because changes take time to replicate. */
  readonly behind: boolean;
}
