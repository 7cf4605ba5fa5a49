import { ipAddress } from './ip-address.ts';
import { defineNegation } from './operator.ts';

export const notIpAddress = defineNegation(ipAddress, 'NotIpAddress');
