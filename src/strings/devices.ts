import { devices } from './en/devices.ts';

/** Words of the MFA devices on screen: a door of their own, so that they load with the first device. */
export const deviceStrings = devices;
