import type { PersonView } from '../queries'

/** The posts of a person and what each has to do. */
export function Posts({ posts }: { posts: PersonView['posts'] }) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {posts.map((post) => (
        <section key={post.id} className="card">
          <h3>{post.name}</h3>
          {post.summary ? <p className="text-soft">{post.summary}</p> : null}
          {post.duties.length > 0 ? (
            <ul className="list-disc ps-6 pt-2">
              {post.duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </div>
  )
}
