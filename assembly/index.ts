// The kernels' module: everything it exports. Layouts and inlined access (layout, view, …) are shared by source only.

export * from "./memory";
export * from "./arena";
export * from "./strings";
export * from "./hash";
export * from "./column-buffer";
