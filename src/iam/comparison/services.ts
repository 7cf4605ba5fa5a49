/** Actions of one service, by the kind of resource that they are asked on. */
export type ServiceActions = Readonly<Record<string, readonly string[]>>;

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * The services whose actions the comparison knows one by one, familiar ones first: the others are known by what policies name. `none` is asked
 * on `*`, and `other` on kinds of resource that are not told apart. An action on several kinds stands in each; where a kind that is told
 * apart is among them, it stands there alone. A test holds the lists equal to the reference data. Source: Service Authorization Reference.
 */
export const serviceActions: Readonly<Record<string, ServiceActions>> = {
  s3: {
    object: names(`
      GetObject PutObject DeleteObject AbortMultipartUpload BypassGovernanceRetention DeleteObjectAnnotation
      DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionAnnotation DeleteObjectVersionTagging GetObjectAcl
      GetObjectAnnotation GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging GetObjectTorrent
      GetObjectVersion GetObjectVersionAcl GetObjectVersionAnnotation GetObjectVersionAnnotationForReplication
      GetObjectVersionAttributes GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent
      InitiateReplication ListMultipartUploadParts ListObjectAnnotations ListObjectVersionAnnotations
      ObjectOwnerOverrideToBucketOwner PutObjectAcl PutObjectAnnotation PutObjectLegalHold PutObjectRetention
      PutObjectTagging PutObjectVersionAcl PutObjectVersionAnnotation PutObjectVersionTagging ReplicateDelete
      ReplicateObject ReplicateObjectAnnotation ReplicateTags RestoreObject UpdateObjectEncryption
    `),
    bucket: names(`
      ListBucket DeleteBucket PutBucketPolicy AllowVendedLogDeliveryForResource CreateBucket
      CreateBucketMetadataTableConfiguration DeleteBucketMetadataTableConfiguration DeleteBucketPolicy
      DeleteBucketWebsite GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl
      GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification
      GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus
      GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite
      GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
      GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucketMultipartUploads
      ListBucketVersions ListTagsForResource PauseReplication PutAccelerateConfiguration PutAnalyticsConfiguration
      PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
      PutBucketOwnershipControls PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging
      PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration
      PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration
      TagResource UntagResource UpdateBucketMetadataAnnotationTableConfiguration
      UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration
    `),
    none: names(`
      ListAllMyBuckets CreateJob CreateStorageLensGroup GetAccessPoint GetAccountPublicAccessBlock
      ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda ListJobs ListMultiRegionAccessPoints
      ListStorageLensConfigurations ListStorageLensGroups PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock
      PutStorageLensConfiguration
    `),
    other: names(`
      AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance CreateAccessGrantsLocation
      CreateAccessPoint CreateAccessPointForObjectLambda CreateMultiRegionAccessPoint DeleteAccessGrant
      DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPoint
      DeleteAccessPointForObjectLambda DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda DeleteJobTagging
      DeleteMultiRegionAccessPoint DeleteStorageLensConfiguration DeleteStorageLensConfigurationTagging
      DeleteStorageLensGroup DescribeJob DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter
      GetAccessGrant GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy
      GetAccessGrantsLocation GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda
      GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus
      GetAccessPointPolicyStatusForObjectLambda GetDataAccess GetJobTagging GetMultiRegionAccessPoint
      GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes
      GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup
      ListAccessGrants ListAccessGrantsLocations ListCallerAccessGrants PutAccessGrantsInstanceResourcePolicy
      PutAccessPointConfigurationForObjectLambda PutAccessPointPolicy PutAccessPointPolicyForObjectLambda
      PutJobTagging PutMultiRegionAccessPointPolicy PutStorageLensConfigurationTagging
      SubmitMultiRegionAccessPointRoutes UpdateAccessGrantsLocation UpdateJobPriority UpdateJobStatus
      UpdateStorageLensGroup
    `),
  },
  iam: {
    user: names(`
      CreateUser AttachUserPolicy PutUserPolicy CreateAccessKey GetUser ChangePassword CreateLoginProfile
      CreateServiceSpecificCredential DeactivateMFADevice DeleteAccessKey DeleteLoginProfile DeleteSSHPublicKey
      DeleteServiceSpecificCredential DeleteSigningCertificate DeleteUser DeleteUserPermissionsBoundary
      DeleteUserPolicy DetachUserPolicy EnableMFADevice GenerateServiceLastAccessedDetails GetAccessKeyLastUsed
      GetContextKeysForPrincipalPolicy GetLoginProfile GetMFADevice GetSSHPublicKey GetUserPolicy ListAccessKeys
      ListAttachedUserPolicies ListGroupsForUser ListMFADevices ListPoliciesGrantingServiceAccess ListSSHPublicKeys
      ListServiceSpecificCredentials ListSigningCertificates ListUserPolicies ListUserTags PutUserPermissionsBoundary
      ResetServiceSpecificCredential ResyncMFADevice SimulatePrincipalPolicy TagUser UntagUser UpdateAccessKey
      UpdateLoginProfile UpdateSSHPublicKey UpdateServiceSpecificCredential UpdateSigningCertificate UpdateUser
      UploadSSHPublicKey UploadSigningCertificate
    `),
    group: names(`
      AddUserToGroup AttachGroupPolicy PutGroupPolicy CreateGroup DeleteGroup DeleteGroupPolicy DetachGroupPolicy
      GenerateServiceLastAccessedDetails GetContextKeysForPrincipalPolicy GetGroup GetGroupPolicy
      ListAttachedGroupPolicies ListGroupPolicies ListPoliciesGrantingServiceAccess RemoveUserFromGroup
      SimulatePrincipalPolicy UpdateGroup
    `),
    policy: names(`
      CreatePolicyVersion CreatePolicy DeletePolicy DeletePolicyVersion GenerateServiceLastAccessedDetails GetPolicy
      GetPolicyVersion ListEntitiesForPolicy ListPolicyTags ListPolicyVersions SetDefaultPolicyVersion TagPolicy
      UntagPolicy
    `),
    role: names(`
      PassRole CreateRole AttachRolePolicy CreateServiceLinkedRole DeleteRole DeleteRolePermissionsBoundary
      DeleteRolePolicy DeleteServiceLinkedRole DetachRolePolicy GenerateServiceLastAccessedDetails
      GetContextKeysForPrincipalPolicy GetRole GetRolePolicy GetServiceLinkedRoleDeletionStatus
      ListAttachedRolePolicies ListInstanceProfilesForRole ListPoliciesGrantingServiceAccess ListRolePolicies
      ListRoleTags PutRolePermissionsBoundary PutRolePolicy SimulatePrincipalPolicy TagRole UntagRole
      UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription
    `),
    mfa: names(`
      CreateVirtualMFADevice DeleteVirtualMFADevice ListMFADeviceTags TagMFADevice UntagMFADevice
    `),
    none: names(`
      ListUsers CreateAccountAlias DeleteAccountAlias DeleteAccountPasswordPolicy DeleteCloudFrontPublicKey
      DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions
      DisableOutboundWebIdentityFederation EnableOrganizationsRootCredentialsManagement
      EnableOrganizationsRootSessions EnableOutboundWebIdentityFederation GenerateCredentialReport
      GetAccountAuthorizationDetails GetAccountEmailAddress GetAccountName GetAccountPasswordPolicy
      GetAccountProperties GetAccountSummary GetCloudFrontPublicKey GetContextKeysForCustomPolicy GetCredentialReport
      GetOrganizationsAccessReport GetOutboundWebIdentityFederationInfo GetServiceLastAccessedDetails
      GetServiceLastAccessedDetailsWithEntities ListAccountAliases ListCloudFrontPublicKeys ListDelegationRequests
      ListGroups ListInstanceProfiles ListOpenIDConnectProviders ListOrganizationsFeatures ListPolicies ListRoles
      ListSAMLProviders ListSTSRegionalEndpointsStatus ListServerCertificates ListVirtualMFADevices
      PutAccountProperties SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences SimulateCustomPolicy
      UpdateAccountEmailAddress UpdateAccountName UpdateAccountPasswordPolicy UpdateCloudFrontPublicKey
      UploadCloudFrontPublicKey
    `),
    other: names(`
      AcceptDelegationRequest AddClientIDToOpenIDConnectProvider AddRoleToInstanceProfile AssociateDelegationRequest
      CreateDelegationRequest CreateInstanceProfile CreateOpenIDConnectProvider CreateSAMLProvider
      DeleteInstanceProfile DeleteOpenIDConnectProvider DeleteSAMLProvider DeleteServerCertificate
      GenerateOrganizationsAccessReport GetDelegationRequest GetHumanReadableSummary GetInstanceProfile
      GetOpenIDConnectProvider GetRoleTemplateVersion GetSAMLProvider GetServerCertificate ListInstanceProfileTags
      ListOpenIDConnectProviderTags ListSAMLProviderTags ListServerCertificateTags RejectDelegationRequest
      RemoveClientIDFromOpenIDConnectProvider RemoveRoleFromInstanceProfile SendDelegationToken TagInstanceProfile
      TagOpenIDConnectProvider TagSAMLProvider TagServerCertificate UntagInstanceProfile UntagOpenIDConnectProvider
      UntagSAMLProvider UntagServerCertificate UpdateOpenIDConnectProviderThumbprint UpdateSAMLProvider
      UpdateServerCertificate UploadServerCertificate
    `),
  },
  sts: {
    role: names(`
      AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity SetContext SetSourceIdentity TagSession
    `),
    none: names(`
      GetCallerIdentity DecodeAuthorizationMessage GetAccessKeyInfo GetDelegatedAccessToken GetServiceBearerToken
      GetSessionToken GetWebIdentityToken TagGetWebIdentityToken
    `),
    other: names(`
      AssumeRoot GetFederationToken
    `),
  },
};

/** What people know of other services, so that a wildcard over all of them has a face. */
export const familiarActions: Readonly<Record<string, readonly string[]>> = {
  ec2: ['RunInstances', 'TerminateInstances', 'DescribeInstances'],
  dynamodb: ['GetItem', 'PutItem', 'DeleteTable'],
  lambda: ['InvokeFunction', 'UpdateFunctionCode'],
  secretsmanager: ['GetSecretValue'],
  kms: ['Decrypt', 'ScheduleKeyDeletion'],
  cloudtrail: ['LookupEvents', 'StopLogging'],
  logs: ['GetLogEvents', 'DeleteLogGroup'],
  organizations: ['LeaveOrganization'],
};
