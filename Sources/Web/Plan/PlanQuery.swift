import Foundation
import HummingbirdCore
import Planning

/// What a plan page shows and how: all of it in the address, so that a view can be sent to somebody or kept.
struct PlanQuery: Hashable, Sendable {
    var filter = PlanFilter()
    var sort: PlanColumn?
    var isDescending = false
    /// Nil for the usual columns.
    var columns: [PlanColumn]?
    /// Nil for what the order asks: by workstream, or not at all when sorted.
    var grouping: PlanGrouping?

    init() {}

    /// Reads the address; what it does not understand counts as not said.
    init(_ uri: URI) { self.init(uri.form) }

    init(_ form: Form) {
        filter = PlanFilter(form)
        let order = form["sort"]
        isDescending = order.hasPrefix("-")
        sort = PlanColumn(rawValue: order.hasPrefix("-") ? String(order.dropFirst()) : order)
        if sort == nil { isDescending = false }
        columns = PlanColumn.chosen(form.all("columns"))
        grouping = PlanGrouping(rawValue: form["group"])
        if grouping == usualGrouping { grouping = nil }
    }

    var isFiltered: Bool { !filter.isEmpty }
    var shownColumns: [PlanColumn] { columns ?? PlanColumn.usual }
    var shownGrouping: PlanGrouping { grouping ?? usualGrouping }
    private var usualGrouping: PlanGrouping { sort == nil ? .workstream : .nothing }

    /// Whether the rows stand as the team has put them, in their workstreams.
    var isInPlanOrder: Bool { sort == nil && shownGrouping == .workstream }

    /// What the address says besides the filter.
    var displayFields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if let sort { fields.append(("sort", (isDescending ? "-" : "") + sort.rawValue)) }
        if let columns { fields.append(("columns", PlanColumn.address(columns))) }
        if let grouping { fields.append(("group", grouping.rawValue)) }
        return fields
    }

    var fields: [(name: String, value: String)] { filter.fields + displayFields }

    /// `?text=…&sort=due`, or nothing.
    var string: String {
        let parts = fields.map { "\($0.name)=\($0.value.addingPercentEncoding())" }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    func with(_ change: (inout PlanQuery) -> Void) -> PlanQuery {
        var copy = self
        change(&copy)
        return copy
    }

    /// The same without any filter.
    var unfiltered: PlanQuery { with { $0.filter = PlanFilter() } }
}
