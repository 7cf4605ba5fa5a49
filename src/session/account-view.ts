import type { Instant } from '../iam/index.ts';

/** Who a trust policy lets assume the role, as it names them. */
export interface TrustView {
  /** `AWS`, `Service`, `Federated`. */
  readonly kind: string;
  readonly value: string;
  readonly effect: 'Allow' | 'Deny';
  /** Whether the statement has a condition. */
  readonly conditional: boolean;
}

/** The control policies at one place of the organization. */
export interface ControlLevel {
  readonly place: 'root' | 'ou' | 'account';
  readonly name: string;
  readonly policies: readonly { readonly name: string; readonly awsManaged: boolean }[];
}

/** What limits whom; pure functions of the account as it stands. */
export interface Limits {
  /** The control policies over the account, from the root down; none where they have no say. */
  controls(): readonly ControlLevel[];
  /** What the trust policy of a role says; none of anybody else. */
  trust(key: string): readonly TrustView[];
}

/** What a virtual MFA device shows. */
export interface DeviceView {
  readonly serialNumber: string;
  readonly name: string;
  /** Whose it is; null before it is enabled. */
  readonly owner: string | null;
  readonly code: string;
  /** The code before that one. */
  readonly previous: string;
  /** How long the code is still shown. */
  readonly secondsLeft: number;
  /** `otpauth://totp/…`, what its QR code says, until it is enabled. */
  readonly uri: string | null;
}

export interface ClockReading {
  readonly now: Instant;
  /** How long the credentials in the shell are still good, in seconds; 0 of expired ones, null of those that do not expire. */
  readonly left: number | null;
}
