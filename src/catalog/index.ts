export { createCatalog, type Catalog, type Read } from './catalog.ts';
export type {
  AccessLevel,
  ActionData,
  ManagedPolicyData,
  ManagedPolicyEntry,
  ServiceData,
  Versions,
} from './shapes.ts';
