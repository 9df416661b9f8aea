// The kernels' module: everything it exports. Layouts and inlined access (layout, view, …) are shared by source only.

export * from "./memory";
export * from "./arena";
export * from "./strings";
export * from "./hash";
export * from "./column-buffer";
export * from "./aggregate-table";
export * from "./join-table";
export * from "./gather";
export * from "./concat";
export * from "./partition";
export * from "./sort";
export * from "./normalize";
export * from "./statistics";
export * from "./dictionary";
export * from "./image";
export * from "./arrow";
export * from "./decimal";
export * from "./string-functions";
export * from "./datetime";
export * from "./cast";
export * from "./csv";
export * from "./text-values";
export * from "./text-doubles";
export * from "./parquet-rle";
export * from "./parquet-values";
export * from "./snappy";
