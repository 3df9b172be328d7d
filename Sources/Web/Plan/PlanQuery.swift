import Foundation
import HummingbirdCore
import Planning

/// The ways of looking at one list of actions.
enum PlanView: String, CaseIterable, Sendable {
    case table, board, calendar, timeline, people

    /// Rows in groups, in the order asked; the others arrange for themselves.
    var isGrouped: Bool { self == .table || self == .timeline }
}

/// What the columns of the board stand for.
enum BoardColumns: String, CaseIterable, Sendable {
    case status, week, responsible
}

/// What a plan page shows and how: all of it in the address, so that a view can be sent to somebody or kept.
struct PlanQuery: Hashable, Sendable {
    var filter = PlanFilter()
    var view = PlanView.table
    /// What the columns of the board stand for.
    var board = BoardColumns.status
    /// The first day of the month that the calendar shows; nil for the present one.
    var month: Day?
    /// How much the timeline shows at once.
    var zoom = TimelineZoom.month
    /// A day in the first week, month or quarter that the timeline shows; nil for around today.
    var on: Day?
    var sort: PlanColumn?
    var isDescending = false
    /// Nil for the usual columns.
    var columns: [PlanColumn]?
    /// Nil for what the order asks: by workstream, or not at all when sorted.
    var grouping: PlanGrouping?
    /// An earlier plan: read only, and shown in the same ways.
    var asOf: PastPoint?

    init() {}

    /// Reads the address; what it does not understand counts as not said.
    init(_ uri: URI) { self.init(uri.form) }

    /// Reads what an address says after its `?`; what cannot be read says nothing.
    init(address query: String) { self.init((try? Form(urlEncoded: Substring(query))) ?? Form()) }

    init(_ form: Form) {
        filter = PlanFilter(form)
        view = PlanView(rawValue: form["view"]) ?? .table
        if view == .board { board = BoardColumns(rawValue: form["by"]) ?? .status }
        if view == .calendar { month = Day(iso8601: form["month"] + "-01").flatMap { Day.plannable.contains($0) ? $0 : nil } }
        if view == .timeline {
            zoom = TimelineZoom(rawValue: form["zoom"]) ?? .month
            if zoom != .plan { on = Day(iso8601: form["on"]).flatMap { Day.plannable.contains($0) ? $0 : nil } }
        }
        let order = form["sort"]
        isDescending = order.hasPrefix("-")
        sort = PlanColumn(rawValue: order.hasPrefix("-") ? String(order.dropFirst()) : order)
        if sort == nil { isDescending = false }
        columns = PlanColumn.chosen(form.all("columns"))
        grouping = PlanGrouping(rawValue: form["group"])
        if grouping == usualGrouping { grouping = nil }
        asOf = try? PastPoint(text: form["asOf"])
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
        if view != .table { fields.append(("view", view.rawValue)) }
        if view == .board, board != .status { fields.append(("by", board.rawValue)) }
        if view == .calendar, let month { fields.append(("month", String(month.iso8601.dropLast(3)))) }
        if view == .timeline, zoom != .month { fields.append(("zoom", zoom.rawValue)) }
        if view == .timeline, let on { fields.append(("on", on.iso8601)) }
        if let sort { fields.append(("sort", (isDescending ? "-" : "") + sort.rawValue)) }
        if let columns { fields.append(("columns", PlanColumn.address(columns))) }
        if let grouping { fields.append(("group", grouping.rawValue)) }
        if let asOf { fields.append(("asOf", asOf.text)) }
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

    /// The same of today's plan.
    var today: PlanQuery { with { $0.asOf = nil } }
}
