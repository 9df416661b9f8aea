// The module that the build makes of the public API; see scripts/api-outline.ts.
declare module "virtual:hibana-api" {
  const outline: import("../../scripts/api-outline.ts").ApiOutline;
  export default outline;
}
