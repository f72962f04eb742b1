/**
 * The assembly of the application. No other package has wiring, and none imports this one.
 *
 * <ul>
 *   <li>The start: {@link hark.app.Main} selects server or command, {@link
 *       hark.app.CommandListener} answers commands of the same machine, {@link
 *       hark.app.StartFailure} explains a failed start.
 *   <li>The data folder: {@link hark.app.DataFolder} with its lock, {@link hark.app.LibraryMarker}
 *       that ties it to its archive, {@link hark.app.StoredFilesCheck} that reads its small files.
 *   <li>Settings: the {@code *Config} mappings.
 *   <li>Beans for the plain classes of the other packages: one {@code *Wiring} class for archive,
 *       imports, index, library, sources and pages.
 *   <li>Health: {@link hark.app.IndexHealth}; {@link hark.app.ServiceReporter} tells a service
 *       manager, {@link hark.app.ShortageWatch} looks at disk and memory.
 * </ul>
 */
package hark.app;
