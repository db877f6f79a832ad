export interface PictureSource {
  url: string
  alt: string
  width: number | null
  height: number | null
}

/** A picture of the content, loaded when it comes near the screen; its size is known, so that nothing jumps. */
export function Picture({ picture }: { picture: PictureSource }) {
  return (
    <img
      className="mt-3 rounded border border-line"
      src={picture.url}
      alt={picture.alt}
      width={picture.width ?? undefined}
      height={picture.height ?? undefined}
      loading="lazy"
      decoding="async"
    />
  )
}
