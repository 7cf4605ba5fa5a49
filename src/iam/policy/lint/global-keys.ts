/** A condition key that is not a service's own. `type` as the Service Authorization Reference writes types. */
export interface GlobalKey {
  readonly key: string;
  readonly type: 'String' | 'ArrayOfString' | 'ARN' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress';
  /** Whether every request carries it. Where this is false, a condition has to say what holds without it. */
  readonly always: boolean;
}

const key = (name: string, type: GlobalKey['type'], always = false): GlobalKey => ({ key: name, type, always });

/** Source: AWS global condition context keys, reference_policies_condition-keys.html. */
export const globalKeys: readonly GlobalKey[] = [
  key('aws:AssumedRoot', 'Bool'),
  key('aws:CalledVia', 'ArrayOfString'),
  key('aws:CalledViaFirst', 'String'),
  key('aws:CalledViaLast', 'String'),
  key('aws:ChatbotSourceArn', 'ARN'),
  key('aws:CurrentTime', 'Date', true),
  key('aws:Ec2InstanceSourcePrivateIPv4', 'IPAddress'),
  key('aws:Ec2InstanceSourceVpc', 'String'),
  key('aws:EpochTime', 'Date', true),
  key('aws:FederatedProvider', 'String'),
  key('aws:IsMcpServiceAction', 'Bool'),
  key('aws:MultiFactorAuthAge', 'Numeric'),
  key('aws:MultiFactorAuthPresent', 'Bool'),
  key('aws:PrincipalAccount', 'String', true),
  key('aws:PrincipalArn', 'ARN', true),
  key('aws:PrincipalIsAWSService', 'Bool', true),
  key('aws:PrincipalOrgID', 'String'),
  key('aws:PrincipalOrgMasterAccountId', 'String'),
  key('aws:PrincipalOrgPaths', 'ArrayOfString'),
  key('aws:PrincipalServiceName', 'String'),
  key('aws:PrincipalServiceNamesList', 'ArrayOfString'),
  key('aws:PrincipalTag/${TagKey}', 'String'),
  key('aws:PrincipalType', 'String', true),
  key('aws:Referer', 'String'),
  key('aws:RequestedRegion', 'String', true),
  key('aws:RequestTag/${TagKey}', 'String'),
  key('aws:ResourceAccount', 'String'),
  key('aws:ResourceOrgID', 'String'),
  key('aws:ResourceOrgPaths', 'ArrayOfString'),
  key('aws:ResourceTag/${TagKey}', 'String'),
  key('aws:SecureTransport', 'Bool', true),
  key('aws:SourceAccount', 'String'),
  key('aws:SourceArn', 'ARN'),
  key('aws:SourceIdentity', 'String'),
  key('aws:SourceIp', 'IPAddress'),
  key('aws:SourceOrgID', 'String'),
  key('aws:SourceOrgPaths', 'ArrayOfString'),
  key('aws:SourceVpc', 'String'),
  key('aws:SourceVpcArn', 'ARN'),
  key('aws:SourceVpce', 'String'),
  key('aws:TagKeys', 'ArrayOfString'),
  key('aws:TokenIssueTime', 'Date'),
  key('aws:UserAgent', 'String'),
  key('aws:userid', 'String', true),
  key('aws:username', 'String'),
  key('aws:ViaAWSService', 'Bool', true),
  key('aws:VpceAccount', 'String'),
  key('aws:VpceOrgID', 'String'),
  key('aws:VpceOrgPaths', 'ArrayOfString'),
  key('aws:VpcSourceIp', 'IPAddress'),
];

const bySmallName: ReadonlyMap<string, GlobalKey> = new Map(globalKeys.map((one) => [one.key.toLowerCase(), one]));

/** The global key that a written key is, or null. */
export function globalKey(written: string): GlobalKey | null {
  const small = written.toLowerCase();
  const slash = small.indexOf('/');
  const name = slash < 0 || slash === small.length - 1 ? small : `${small.slice(0, slash)}/\${tagkey}`;
  return bySmallName.get(name) ?? null;
}
