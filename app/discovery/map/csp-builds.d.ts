/* The builds for strict content security policies carry no types of their own. */
declare module 'maplibre-gl/dist/maplibre-gl-csp.js' {
  const library: { setWorkerUrl(url: string): void; Map: unknown }
  export default library
}
declare module 'mapbox-gl/dist/mapbox-gl-csp.js' {
  const library: { workerUrl: string; Map: unknown }
  export default library
}
