import CZip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts parts together to a zip archive in memory. The same parts always give the same bytes.
enum ZipWriter {
    static func archive(of parts: [(name: String, content: [UInt8])]) throws(SpreadsheetError) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten("source") }
        // One reference for the archive, which gives it back when closed, and one to read the result from.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw .notWritten("archive")
        }
        for part in parts {
            guard add(part.name, part.content, to: archive) else {
                let reason = reason(archive)
                zip_discard(archive)
                throw .notWritten(reason)
            }
        }
        guard zip_close(archive) == 0 else {
            let reason = reason(archive)
            zip_discard(archive)
            throw .notWritten(reason)
        }
        return try bytes(of: source)
    }

    private static func add(_ name: String, _ content: [UInt8], to archive: OpaquePointer) -> Bool {
        // libzip reads the content when the archive is closed, and frees it with free(): hence a copy of its own.
        guard let copy = malloc(max(1, content.count)) else { return false }
        content.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(content.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        // 1 January 1980, the first day that zip knows: what is written depends on nothing but the content.
        return zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
    }

    private static func bytes(of source: OpaquePointer) throws(SpreadsheetError) -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { throw .notWritten("result") }
        defer { zip_source_close(source) }
        let count = Int(facts.size)
        var complete = false
        let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let read = Int(zip_source_read(source, buffer.baseAddress, UInt64(count)))
            filled = max(0, read)
            complete = read == count
        }
        guard complete else { throw .notWritten("result") }
        return result
    }

    private static func reason(_ archive: OpaquePointer) -> String {
        guard let error = zip_get_error(archive), let text = zip_error_strerror(error) else { return "" }
        return String(cString: text)
    }
}
