import Base
import BigInt
import Figures

extension Words {
    /// A count of any size with commas, all its digits exact: “1,606,938,044,258,990,275,541,962,092”.
    public static func number(_ count: BigUInt) -> String {
        let digits = Array(String(count))
        let first = digits.count % 3
        let groups = [digits.prefix(first)] + stride(from: first, to: digits.count, by: 3).map { digits[$0..<$0 + 3] }
        return groups.filter { !$0.isEmpty }.map { String($0) }.joined(separator: ",")
    }
}
