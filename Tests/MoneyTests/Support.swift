import Foundation

/// A decimal exactly as written.
func exact(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }
